import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { FINDING_STATES, SettleFinding } from '@fristvakt/action-plans';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { FormReading } from '../pages/read-form';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { FindingSheet } from './finding-sheet';
import { FINDING_WORDS } from './finding.words';

const LONGEST = 10_000;

/** One finding, and what becomes of it. */
@Controller()
export class FindingPages {
  constructor(
    private readonly sheet: FindingSheet,
    private readonly closing: SettleFinding,
  ) {}

  @Page('findings/:id', 'read-record')
  async show(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.sheet.show(principal, id, lang);
  }

  @Form('findings/:id/settlement', 'record-facts')
  async settle(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by, matter: only } = principal;
    const state = FINDING_STATES.find((one) => one === form.text('state')) ?? 'withdrawn';
    const reading = new FormReading(form, lang);
    const label = FINDING_WORDS[lang]['field-withdraw'];
    const reason = reading.optional({ name: 'reason-withdraw', label, max: LONGEST }) ?? null;
    const key = state === 'withdrawn' ? 'withdraw' : '';
    if (!reading.ok) return this.sheet.faulty(principal, id, lang, { key, form, faults: reading.faults });
    const outcome = await this.closing.execute({
      ...{ organisation, by, only, id, version: form.version(), state, reason },
    });
    if (outcome.ok) return new Redirect(`/findings/${id}`, 'saved');
    return this.sheet.refused(principal, id, lang, { key, form, refusal: outcome.refusal });
  }
}
