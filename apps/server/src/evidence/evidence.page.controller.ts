import { Controller, Inject, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AddEvidence, EvidenceQuery } from '@fristvakt/evidence';
import type { Config } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { withFaults } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect, View } from '../pages/view';
import { APP_CONFIG } from '../wire/app-config';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { pageOf } from '../wire/paging';
import { Problem } from '../wire/problem';
import { Sent, SentForm } from '../wire/sent-form';
import { askerOf } from './asker';
import { addFields, enclosureLine } from './evidence-page.presenter';
import { EVIDENCE_WORDS } from './evidence.words';
import { newFileIn } from './new-file.form';

const ON_A_PAGE = 100;

/** The enclosures of a matter, and the form that puts in another. */
@Controller()
export class EvidencePages {
  constructor(
    private readonly query: EvidenceQuery,
    private readonly record: RecordQuery,
    private readonly adding: AddEvidence,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'files'>,
  ) {}

  @Page('matters/:id/evidence', 'read-record')
  async list(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    return this.page(principal, id, { lang, query });
  }

  @Form('matters/:id/evidence', 'record-facts')
  async add(
    @Asking() principal: Principal,
    @Id() matterId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const read = newFileIn(form, lang);
    if (!('file' in read))
      return this.page(principal, matterId, { lang, form, told: { status: 422, faults: read } });
    const outcome = await this.adding.execute({ ...askerOf(principal), matterId, ...read });
    if (outcome.ok)
      return new Redirect(
        `/matters/${matterId}/evidence#enclosure-${String(outcome.value.number)}`,
        'file-added',
      );
    return this.page(principal, matterId, {
      lang,
      form,
      told: toldRefusal(outcome.refusal, { file: 'file' }, lang),
    });
  }

  private async page(
    principal: Principal,
    id: string,
    { lang, query = {}, form = SentForm.empty(), told = FINE }: Shown,
  ): Promise<View> {
    const { organisation, matter: only } = principal;
    const [after] = (placeIn(query, ['number']) ?? []) as unknown as readonly number[];
    const rows = await this.query.list({
      ...{ organisation, only, matter: id, limit: ON_A_PAGE + 1 },
      ...(after === undefined ? {} : { after }),
    });
    const matter = rows === undefined ? undefined : await this.record.matter(principal, only, id);
    if (rows === undefined || matter === undefined) throw new Problem(404, 'not-found');
    const { items, next } = pageOf(rows, ON_A_PAGE, ({ number }) => [number]);
    const fields = addFields(lang, (name) => form.text(name), this.config.files.mostBytes);
    return new View('evidence/evidence', {
      ...{ title: EVIDENCE_WORDS[lang].title, words: EVIDENCE_WORDS, status: told.status },
      model: {
        ...{ id, matter: matter.title, faults: told.faults },
        lines: items.map((row) => enclosureLine(row, lang)),
        pager: pagerOf(`/matters/${id}/evidence`, {}, { next, isFirst: after === undefined }),
        fields: may(principal, 'record-facts') ? withFaults(fields, told.faults) : null,
      },
    });
  }
}

interface Shown {
  readonly lang: Language;
  readonly query?: AskedQuery;
  readonly form?: SentForm;
  readonly told?: ToldRefusal;
}

const FINE: ToldRefusal = { status: 200, faults: [] as readonly FormFault[] };
