import { Injectable } from '@nestjs/common';
import { MembersAwaitedQuery, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { Heartbeats, ReminderProof } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { amissLine } from '../reminders/proof.presenter';
import { pulseShown } from '../reminders/pulse-text';

/** How many people are waited for at most, and how many mails that did not go, of how many days. */
const [AWAITED, AMISS, AMISS_DAYS] = [20, 8, 30];

/** Reads what an administrator's day begins with: who is waited for, and whether reminders are going. */
@Injectable()
export class AdministratorDesk {
  constructor(
    private readonly awaited: MembersAwaitedQuery,
    private readonly heartbeats: Heartbeats,
    private readonly proof: ReminderProof,
    private readonly clock: Clock,
  ) {}

  async show(principal: Principal, lang: Language): Promise<object> {
    const reader = { lang, today: this.clock.today(), mayOpen: may(principal, 'read-record') };
    const amiss = await this.proof.amiss(principal, AMISS_DAYS, AMISS);
    return {
      ...(await this.awaited.of(principal, AWAITED)),
      pulse: pulseShown(await this.heartbeats.pulse(), lang),
      amiss: amiss.map((mail) => amissLine(mail, reader)),
    };
  }
}
