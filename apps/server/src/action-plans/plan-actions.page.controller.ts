import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import {
  ACTION_STATES,
  CheckEffect,
  EFFECT_OUTCOMES,
  FindingQuery,
  PlanAction,
  SettleAction,
} from '@fristvakt/action-plans';
import type { Language } from '@fristvakt/wording';
import { Form } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { FormReading } from '../pages/read-form';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { FindingSheet } from './finding-sheet';
import { FINDING_WORDS } from './finding.words';

const LONGEST = 10_000;

/** What is done about a finding, and whether it held: the forms of its page. */
@Controller()
export class PlanActionForms {
  constructor(
    private readonly sheet: FindingSheet,
    private readonly query: FindingQuery,
    private readonly planning: PlanAction,
    private readonly settling: SettleAction,
    private readonly checking: CheckEffect,
  ) {}

  @Form('findings/:id/actions', 'work-checklists')
  async plan(
    @Asking() principal: Principal,
    @Id() findingId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by, matter: only } = principal;
    const [words, reading] = [FINDING_WORDS[lang], new FormReading(form, lang)];
    const text = reading.text({ name: 'text-new', label: words['field-what'], max: LONGEST });
    const owner = reading.optionalId({ name: 'owner-new', label: words['field-owner'] }) ?? null;
    const dueOn = reading.day({ name: 'dueOn-new', label: words['field-due'] });
    const key = 'new';
    if (!reading.ok)
      return this.sheet.faulty(principal, findingId, lang, { key, form, faults: reading.faults });
    const asked = { organisation, by, only, findingId, text, owner, dueOn };
    const outcome = await this.planning.execute(asked);
    if (outcome.ok) return new Redirect(`/findings/${findingId}#actions`, 'saved');
    return this.sheet.refused(principal, findingId, lang, { key, form, refusal: outcome.refusal });
  }

  @Form('plan-actions/:id', 'work-checklists')
  async act(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by, matter: only } = principal;
    const finding = found(await this.query.ofAction(organisation, only, id));
    const [words, reading] = [FINDING_WORDS[lang], new FormReading(form, lang)];
    const key = keyOf(form);
    const text = reading.text({ name: `text-${key}`, label: words['field-what'], max: LONGEST });
    const owner = reading.optionalId({ name: `owner-${key}`, label: words['field-owner'] }) ?? null;
    const dueOn = reading.day({ name: `dueOn-${key}`, label: words['field-due'] });
    const state = reading.choice(
      { name: `state-${key}`, label: words['field-state'] },
      ACTION_STATES,
      'open',
    );
    const proof = reading.optional({ name: `proof-${key}`, label: words['field-proof'], max: LONGEST });
    const reason = reading.optional({ name: `reason-${key}`, label: words['field-reason'], max: LONGEST });
    const on = reading.optionalDay({ name: `on-${key}`, label: words['field-on'] });
    if (!reading.ok)
      return this.sheet.faulty(principal, finding, lang, { key, form, faults: reading.faults });
    const outcome = await this.settling.execute({
      ...{ organisation, by, only, id, version: form.version(), text, owner, dueOn, state },
      ...{ proof: proof ?? null, reason: reason ?? null },
      ...(on === undefined ? {} : { on }),
    });
    if (outcome.ok) return new Redirect(`/findings/${finding}#action-${key}`, 'saved');
    return this.sheet.refused(principal, finding, lang, { key, form, refusal: outcome.refusal });
  }

  @Form('effect-checks/:id', 'work-checklists')
  async check(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by, matter: only } = principal;
    const finding = found(await this.query.ofCheck(organisation, only, id));
    const [words, reading] = [FINDING_WORDS[lang], new FormReading(form, lang)];
    const key = keyOf(form);
    const place = { name: `outcome-${key}`, label: words['field-outcome'] };
    const outcome = reading.choice(place, EFFECT_OUTCOMES, 'held');
    const note = reading.optional({ name: `note-${key}`, label: words['field-note'], max: LONGEST }) ?? null;
    const on = reading.optionalDay({ name: `on-${key}`, label: words['field-checked'] });
    if (!reading.ok)
      return this.sheet.faulty(principal, finding, lang, { key, form, faults: reading.faults });
    const answer = await this.checking.execute({
      ...{ organisation, by, only, id, version: form.version(), outcome, note },
      ...(on === undefined ? {} : { on }),
    });
    if (answer.ok) return new Redirect(`/findings/${finding}#action-${key.split('-')[0] ?? ''}`, 'saved');
    return this.sheet.refused(principal, finding, lang, { key, form, refusal: answer.refusal });
  }
}

/** Which form of the page it was: the number of the action, and of an effect the months. Anything else is none of ours. */
const keyOf = (form: SentForm): string => /^\d{1,4}(-\d)?$/.exec(form.text('key'))?.[0] ?? '1';

function found(id: string | undefined): string {
  if (id === undefined) throw new Problem(404, 'not-found');
  return id;
}
