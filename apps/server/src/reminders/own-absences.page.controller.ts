import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { EnterAbsence, RemoveAbsence } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { Form } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { ABSENCE_FIELDS, absenceIn } from './absence-form';
import { OWN_ADDRESS, OwnSettingsSheet } from './own-settings-sheet';

/** When one is away oneself. */
@Controller()
export class OwnAbsencesPages {
  constructor(
    private readonly sheet: OwnSettingsSheet,
    private readonly entering: EnterAbsence,
    private readonly removing: RemoveAbsence,
  ) {}

  @Form('account/reminders/absences', 'answer-notices')
  async enter(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written = absenceIn(form, principal.membership, lang);
    const { faults } = written;
    if (faults.length > 0) return this.sheet.page(principal, lang, { status: 422, faults, absence: written });
    const outcome = await this.entering.execute({ ...written, principal });
    if (outcome.ok) return new Redirect(`${OWN_ADDRESS}#absences`, 'absence-entered');
    const told = toldRefusal(outcome.refusal, ABSENCE_FIELDS, lang);
    return this.sheet.page(principal, lang, { ...told, absence: { ...written, faults: told.faults } });
  }

  @Form('account/reminders/absences/:id/removal', 'answer-notices')
  async remove(@Asking() principal: Principal, @Id() id: string): Promise<Redirect> {
    valueOf(await this.removing.execute({ principal, id, of: principal.membership }));
    return new Redirect(`${OWN_ADDRESS}#absences`, 'absence-removed');
  }
}
