import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import {
  AddVersion,
  ChangeEvidence,
  EVIDENCE_KINDS,
  LINK_SUBJECTS,
  LinkEvidence,
  UnlinkEvidence,
} from '@fristvakt/evidence';
import { isUuid } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { RETENTION_RULE_IDS } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { FormReading, toldRefusal } from '../pages/read-form';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Sent, SentForm } from '../wire/sent-form';
import { askerOf } from './asker';
import { EnclosureSheet } from './enclosure-sheet';
import type { Which } from './enclosure-sheet';
import { EVIDENCE_WORDS } from './evidence.words';
import { newFileIn } from './new-file.form';

/** One enclosure: its files, what it proves, how long it is kept. */
@Controller()
export class EnclosurePages {
  constructor(
    private readonly sheet: EnclosureSheet,
    private readonly changing: ChangeEvidence,
    private readonly renewing: AddVersion,
    private readonly linking: LinkEvidence,
    private readonly unlinking: UnlinkEvidence,
  ) {}

  @Page('evidence/:id', 'read-record')
  async show(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.sheet.page(principal, id, lang);
  }

  @Form('evidence/:id', 'record-facts')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const w = EVIDENCE_WORDS[lang];
    const reading = new FormReading(form, lang);
    const said = {
      title: reading.text({ name: 'title', label: w['field-title'], max: 200 }),
      kind: EVIDENCE_KINDS.find((one) => one === form.text('kind')) ?? 'other',
      note: reading.optional({ name: 'note', label: w['field-note'] }) ?? null,
      retentionRule: RETENTION_RULE_IDS.find((one) => one === form.text('rule')) ?? null,
      lastNoteOn: reading.optionalDay({ name: 'lastNoteOn', label: w['field-last-note'] }) ?? null,
      holdReason: reading.optional({ name: 'holdReason', label: w['field-hold'] }) ?? null,
    };
    const { faults } = reading;
    if (!reading.ok)
      return this.sheet.page(principal, id, lang, { which: 'change', form, told: { status: 422, faults } });
    const asked = { ...askerOf(principal), id, version: form.version(), ...said };
    return this.after(await this.changing.execute(asked), { principal, id, lang, which: 'change', form });
  }

  @Form('evidence/:id/versions', 'record-facts')
  async renew(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const read = newFileIn(form, lang);
    if (!('file' in read)) {
      return this.sheet.page(principal, id, lang, {
        which: 'renew',
        form,
        told: { status: 422, faults: read },
      });
    }
    const { file, documentOn } = read;
    const asked = { ...askerOf(principal), id, version: form.version(), documentOn, file };
    return this.after(await this.renewing.execute(asked), { principal, id, lang, which: 'renew', form });
  }

  @Form('evidence/:id/links', 'record-facts')
  async link(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const [kind, subjectId = ''] = form.text('subject').toLowerCase().split(':', 2);
    const subject = LINK_SUBJECTS.find((one) => one === kind);
    if (subject === undefined || !isUuid(subjectId)) {
      const reading = new FormReading(form, lang);
      reading.choice({ name: 'subject', label: EVIDENCE_WORDS[lang]['field-subject'] }, [], '');
      return this.sheet.page(principal, id, lang, {
        which: 'link',
        form,
        told: { status: 422, faults: reading.faults },
      });
    }
    const outcome = await this.linking.execute({ ...askerOf(principal), id, subject, subjectId });
    return this.after(outcome, { principal, id, lang, which: 'link', form });
  }

  @Form('evidence/:id/links/:linkId/removal', 'record-facts')
  async unlink(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('linkId') link: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.unlinking.execute({ ...askerOf(principal), id, link });
    return this.after(outcome, { principal, id, lang, which: 'link', form: SentForm.empty() });
  }

  private async after(
    outcome: Outcome<unknown>,
    { principal, id, lang, which, form }: Tried,
  ): Promise<View | Redirect> {
    if (outcome.ok) return new Redirect(`/evidence/${id}`, which === 'renew' ? 'file-added' : 'saved');
    const told = toldRefusal(outcome.refusal, FIELDS, lang);
    return this.sheet.page(principal, id, lang, { which, form, told });
  }
}

interface Tried {
  readonly principal: Principal;
  readonly id: string;
  readonly lang: Language;
  readonly which: Which;
  readonly form: SentForm;
}

/** The fields of the forms by the places that refusals name. */
const FIELDS = {
  file: 'file',
  title: 'title',
  lastNoteOn: 'lastNoteOn',
  subjectId: 'subject',
  reason: 'reason',
};
