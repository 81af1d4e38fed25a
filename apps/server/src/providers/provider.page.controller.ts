import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { CircleQuery, DeadlinesTold, LicenceBoard } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { drawnCircle } from '../licences/circle.presenter';
import type { DrawnCircle } from '../licences/circle.presenter';
import { CIRCLE_WORDS } from '../licences/circle.words';
import { FRAME_WORDS, joinedWords } from '../licences/frame.words';
import { boardRow } from '../licences/licence-board.presenter';
import { toldMatters } from '../licences/licence.presenter';
import { listedDeadline } from '../licences/told-deadlines.presenter';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { PROVIDER_WORDS } from './provider-pages.words';
import { kindName } from './providers.page.controller';

const WORDS = joinedWords(FRAME_WORDS, CIRCLE_WORDS, PROVIDER_WORDS);
const [LICENCES_SHOWN, DEADLINES_SHOWN, MATTERS_SHOWN] = [20, 12, 20] as const;

/** One provider: its licences, what is to be done, its matters and its circle. */
@Controller()
export class ProviderPage {
  constructor(
    private readonly record: RecordQuery,
    private readonly board: LicenceBoard,
    private readonly deadlines: DeadlinesTold,
    private readonly circles: CircleQuery,
    private readonly clock: Clock,
  ) {}

  @Page('providers/:id', 'read-record')
  async one(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const { organisation, matter: only } = principal;
    const provider = await this.record.provider(organisation, only, id);
    if (provider === undefined) throw new Problem(404, 'not-found');
    const today = this.clock.today();
    const of = { organisation, only, provider: id };
    const [licences, deadlines, matters, circle] = await Promise.all([
      this.board.list({ ...of, limit: LICENCES_SHOWN }),
      this.deadlines.ofProvider({ organisation, only }, id, DEADLINES_SHOWN),
      this.record.matters({ ...of, limit: MATTERS_SHOWN }),
      may(principal, 'read-register') ? this.circle(principal, id, lang) : null,
    ]);
    return new View('providers/provider-page', {
      ...{ title: provider.name, words: WORDS },
      model: {
        ...{ id, number: provider.organisationNumber, kind: kindName(provider.kind, lang) },
        crumbs: [{ href: '/providers', text: FRAME_WORDS[lang].providers }],
        mayKeep: may(principal, 'keep-register'),
        mayImport: may(principal, 'import-case-files'),
        mayExport: may(principal, 'export-case-files'),
        licences: licences.map((licence) => boardRow(licence, undefined, today, lang)),
        lines: deadlines.map((told) => listedDeadline(told, today, lang)),
        matters: toldMatters(
          matters.filter(({ kind }) => kind !== 'licence' && kind !== 'notification'),
          lang,
        ),
        circle,
        back: `/providers/${id}`,
      },
    });
  }

  private async circle(principal: Principal, id: string, lang: Language): Promise<DrawnCircle | null> {
    const today = this.clock.today();
    const story = await this.circles.throughTime(principal, id, today);
    return story === undefined ? null : drawnCircle(story, today, lang);
  }
}
