import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { WithdrawFile } from '@fristvakt/evidence';
import type { Language } from '@fristvakt/wording';
import { Form } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { askerOf, mayWithdrawOthers } from './asker';
import { EnclosureSheet } from './enclosure-sheet';

/** Taking back what was put in by mistake, on the page of the enclosure. */
@Controller()
export class WithdrawalPages {
  constructor(
    private readonly sheet: EnclosureSheet,
    private readonly withdrawing: WithdrawFile,
  ) {}

  @Form('evidence/:id/withdrawal', 'record-facts')
  async withdraw(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.withdrawing.execute({
      ...{ ...askerOf(principal), id, version: form.version(), reason: form.text('reason') },
      mayOthers: mayWithdrawOthers(principal),
    });
    if (outcome.ok) return new Redirect(`/evidence/${id}`, 'saved');
    const told = toldRefusal(outcome.refusal, { reason: 'reason' }, lang);
    return this.sheet.page(principal, id, lang, { which: 'withdraw', form, told });
  }
}
