import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { AmendFinding, EnterFinding, FindingQuery, FindingSources } from '@fristvakt/action-plans';
import type { MatterOfFindings } from '@fristvakt/action-plans';
import { isUuid } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { formPage } from '../pages/form-page';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { idIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import {
  FINDING_PLACES,
  NOTHING_TYPED,
  factField,
  findingFields,
  readFinding,
  typedIn,
} from './finding-fields';
import type { FindingTyped } from './finding-fields';
import { areaTitle } from './finding-told';
import { FINDING_WORDS } from './finding.words';

/** Entering a finding, and saying it otherwise. */
@Controller()
export class FindingForms {
  constructor(
    private readonly query: FindingQuery,
    private readonly sources: FindingSources,
    private readonly entering: EnterFinding,
    private readonly amending: AmendFinding,
  ) {}

  @Page('matters/:id/findings/new', 'record-facts')
  async fresh(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const matter = await this.matter(principal, id);
    const chosen = idIn(query, 'fact') ?? matter.facts[0]?.id ?? '';
    return this.newPage(principal, matter, { typed: NOTHING_TYPED, chosen }, lang);
  }

  @Form('matters/:id/findings/new', 'record-facts')
  async enter(
    @Asking() principal: Principal,
    @Id() matterId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const matter = await this.matter(principal, matterId);
    const filled = { typed: typedIn(form), chosen: form.text('fact').toLowerCase() };
    const reading = new FormReading(form, lang);
    const { seenOn, ...read } = readFinding(reading, lang);
    if (!reading.ok) {
      return this.newPage(principal, matter, filled, lang, { status: 422, faults: reading.faults });
    }
    const { organisation, membership: by, matter: only } = principal;
    const outcome = await this.entering.execute({
      ...{ ...read, organisation, by, only, matterId },
      factId: isUuid(filled.chosen) ? filled.chosen : null,
      ...(seenOn === undefined ? {} : { seenOn }),
    });
    if (outcome.ok) return new Redirect(`/findings/${outcome.value}`, 'saved');
    return this.newPage(principal, matter, filled, lang, toldRefusal(outcome.refusal, FINDING_PLACES, lang));
  }

  @Page('findings/:id/change', 'record-facts')
  async changing(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.changePage(principal, id, lang);
  }

  @Form('findings/:id/change', 'record-facts')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const filled = { typed: typedIn(form), version: form.version() };
    const reading = new FormReading(form, lang);
    const { seenOn, ...read } = readFinding(reading, lang);
    if (!reading.ok) {
      return this.changePage(principal, id, lang, filled, { status: 422, faults: reading.faults });
    }
    const { organisation, membership: by, matter: only } = principal;
    const outcome = await this.amending.execute({
      ...{ ...read, organisation, by, only, id, version: form.version() },
      ...(seenOn === undefined ? {} : { seenOn }),
    });
    if (outcome.ok) return new Redirect(`/findings/${id}`, 'saved');
    const told = toldRefusal(outcome.refusal, FINDING_PLACES, lang);
    return this.changePage(principal, id, lang, { typed: filled.typed }, told);
  }

  private async newPage(
    { organisation, matter: only }: Principal,
    matter: MatterOfFindings,
    { typed, chosen }: { readonly typed: FindingTyped; readonly chosen: string },
    lang: Language,
    told?: ToldRefusal,
  ): Promise<View> {
    const words = FINDING_WORDS[lang];
    const seen = await this.query.seenAt(organisation, only, matter.providerId);
    const from = factField(matter, chosen, lang);
    const { id, title } = matter;
    return formPage({
      ...{ title: words['new-title'], lead: words['new-lead'], ...told },
      crumbs: [
        { href: `/matters/${id}`, text: title },
        { href: `/matters/${id}/plan`, text: words['plan-title'] },
      ],
      action: `/matters/${id}/findings/new`,
      fields: [...(from === null ? [] : [from]), ...findingFields(typed, seen, lang)],
      ...{ submit: words.enter, cancel: `/matters/${id}/plan` },
    });
  }

  /** The version of what was typed stays until somebody else's change has been shown. */
  private async changePage(
    principal: Principal,
    id: string,
    lang: Language,
    filled?: { readonly typed: FindingTyped; readonly version?: number },
    told?: ToldRefusal,
  ): Promise<View> {
    const { organisation, matter: only } = principal;
    const found = await this.query.find(organisation, only, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    const words = FINDING_WORDS[lang];
    const seen = await this.query.seenAt(organisation, only, found.providerId);
    const { area, unit, text, cause, seenOn, matterId, matter } = found;
    const stored = { area, text, seenOn, unit: unit ?? '', cause: cause ?? '' };
    return formPage({
      ...{ title: words['change-title'], version: filled?.version ?? found.version, ...told },
      crumbs: [
        { href: `/matters/${matterId}`, text: matter },
        { href: `/matters/${matterId}/plan`, text: words['plan-title'] },
        { href: `/findings/${id}`, text: areaTitle(area, lang) },
      ],
      action: `/findings/${id}/change`,
      fields: findingFields(
        filled?.typed ?? stored,
        seen.filter((one) => one.id !== id),
        lang,
      ),
      now: [
        { name: words['field-area'], value: areaTitle(area, lang) },
        { name: words['field-text'], value: text },
        { name: words['field-cause'], value: cause ?? '–' },
      ],
      ...{ submit: COMMON_WORDS[lang].save, cancel: `/findings/${id}` },
    });
  }

  private async matter({ organisation, matter }: Principal, id: string): Promise<MatterOfFindings> {
    const found = await this.sources.of(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
