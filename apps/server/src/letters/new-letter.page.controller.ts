import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { LetterDesk, WriteLetter } from '@fristvakt/documents';
import { LETTER_KINDS, lettersFitting } from '@fristvakt/letters';
import type { FittingLetter } from '@fristvakt/letters';
import { Clock } from '@fristvakt/platform';
import { capital } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { LETTER_WORDS } from './letter.words';

/** Which letters fit a matter today, and why; a chosen one is begun. */
@Controller()
export class NewLetterPages {
  constructor(
    private readonly desk: LetterDesk,
    private readonly writing: WriteLetter,
    private readonly clock: Clock,
  ) {}

  @Page('matters/:id/letters/new', 'record-facts')
  async choose(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const found = await this.desk.story(principal, principal.matter, id, this.clock.today());
    if (found === undefined) throw new Problem(404, 'not-found');
    const fitting = lettersFitting(found.story);
    const { matter } = found.stood;
    const of = (how: FittingLetter['how']): readonly object[] =>
      fitting.filter((one) => one.how === how).map((one) => shown(one, lang));
    return new View('letters/new-letter', {
      ...{ title: LETTER_WORDS[lang]['new-title'], words: LETTER_WORDS },
      model: {
        id,
        matter: matter.title,
        provider: matter.provider,
        now: of('now'),
        possible: of('possible'),
      },
    });
  }

  @Form('matters/:id/letters', 'record-facts')
  async write(
    @Asking() { organisation, membership: by, matter: only }: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
  ): Promise<Redirect> {
    const kind = LETTER_KINDS.find((one) => one === form.text('kind'));
    if (kind === undefined) throw new Problem(404, 'not-found');
    const letter = valueOf(await this.writing.execute({ organisation, by, only, matterId: id, kind }));
    return new Redirect(`/letters/${letter.id}`);
  }
}

const shown = ({ template, why, cites }: FittingLetter, lang: Language): object => ({
  ...{ kind: template.kind, title: template.title[lang], purpose: template.purpose[lang] },
  why: why === null ? null : capital(why[lang]),
  cites: cites.join(', '),
});
