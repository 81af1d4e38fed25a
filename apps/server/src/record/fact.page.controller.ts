import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ConfirmService } from '@fristvakt/deadlines';
import { EvidenceQuery } from '@fristvakt/evidence';
import { FactToldQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { problemText } from '../wire/problem-words';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { FactDesk } from './fact-desk';
import { factForm } from './fact-form';
import { factModel } from './fact.presenter';
import { FACT_WORDS } from './fact.words';
import { happeningName } from './happening.words';

/** One fact as it was recorded; and a second person who confirms the day of service. */
@Controller()
export class FactPages {
  constructor(
    private readonly desk: FactDesk,
    private readonly facts: FactToldQuery,
    private readonly confirming: ConfirmService,
    private readonly evidence: EvidenceQuery,
  ) {}

  @Page('facts/:id', 'read-record')
  async fact(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.page(principal, id, lang);
  }

  @Form('facts/:id/service-confirmation', 'confirm-service')
  async confirm(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() sent: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    if (sent.text('seen') !== 'yes') {
      const fault = { name: 'seen', text: FACT_WORDS[lang]['service-tick'] };
      return this.page(principal, id, lang, { faults: [fault], status: 422 });
    }
    const { organisation, membership, matter } = principal;
    const outcome = await this.confirming.execute({ organisation, by: membership, only: matter }, id);
    if (outcome.ok) return new Redirect(`/facts/${id}#service`, 'service-confirmed');
    const { kind, code, params } = outcome.refusal;
    if (kind === 'not-found') throw new Problem(404, 'not-found');
    const status = kind === 'forbidden' ? 403 : 409;
    const text = problemText(status, code, params, lang).detail;
    return this.page(principal, id, lang, { faults: [{ name: null, text }], status });
  }

  private async page(
    principal: Principal,
    id: string,
    lang: Language,
    { faults, status }: { readonly faults: readonly FormFault[]; readonly status: number } = {
      faults: [],
      status: 200,
    },
  ): Promise<View> {
    const told = await this.facts.one(principal, principal.matter, id);
    if (told === undefined) throw new Problem(404, 'not-found');
    const matter = await this.desk.matter(principal, told.matterId);
    const fact = matter.caseFile.facts.find((one) => one.id === told.ref);
    const form = fact && factForm(matter.kind, fact.type);
    if (fact === undefined || form === undefined) throw new Problem(404, 'not-found');
    const started = matter.allDeadlines
      .filter(({ event, closedBy }) => event === told.ref || closedBy === told.ref)
      .flatMap(({ event }) => matter.factIds.get(event) ?? []);
    const rows = await this.facts.deadlines(principal.organisation, principal.matter, [...new Set(started)]);
    const { organisation, matter: only } = principal;
    const papers = await this.evidence.ofFact({ organisation, only }, id);
    return new View('record/fact', {
      ...{ title: happeningName(fact.type, lang), words: FACT_WORDS, status },
      model: factModel({ told, matter, fact, form, rows, papers, faults }, principal, lang),
    });
  }
}
