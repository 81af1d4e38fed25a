import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Failpoints, databaseFault, isUuid } from '@fristvakt/platform';
import type { MailAnswer } from '@fristvakt/platform';
import { PassOn } from './pass-on';
import { SettleMail } from './settle-mail';
import { TakeMail } from './take-mail';
import type { TakenMail } from './take-mail';
import { WriteMail } from './write-mail';

const SECOND = 1000;
/** From one attempt to write an answer down to the next, while the database is away; in milliseconds. */
const AWAY_PAUSE = 250;
const TOO_SLOW: MailAnswer = { kind: 'later', words: 'the database was too slow to send it in time' };

/**
 * Sends one mail. That it is being sent is committed before the server hears of it, and the server's answer after; a worker that
 * dies in between leaves it `sending`, and whoever comes when its time is up sends it again under the same Message-ID. Where the
 * receiver has gone away while it waited, others are told before it is sent.
 */
@Injectable()
export class SendMail {
  private readonly logger = new Logger('SendMail');
  private hasGivenUp = false;

  constructor(
    private readonly taking: TakeMail,
    private readonly writing: WriteMail,
    private readonly passing: PassOn,
    private readonly settling: SettleMail,
    private readonly failpoints: Failpoints,
  ) {}

  /** Does nothing where the mail is settled, or somebody else is sending it, or there is no such mail. */
  async execute(organisation: string, id: string): Promise<void> {
    if (!this.writing.isOn) return;
    if (!isUuid(organisation) || !isUuid(id)) {
      this.logger.warn('a job names no mail');
      return;
    }
    const began = performance.now();
    const mail = await this.taking.execute(organisation, id);
    if (mail === undefined) return;
    if (mail.away) await this.passing.execute(organisation, mail.notice);
    await this.failpoints.reach('mail-marked');
    const tookSeconds = (performance.now() - began) / SECOND;
    const answer = tookSeconds > this.writing.marginSeconds ? TOO_SLOW : await this.sent(mail);
    await this.failpoints.reach('mail-answered');
    await this.settled(organisation, mail, { answer, until: began + this.writing.leaseSeconds * SECOND });
  }

  /**
   * Writes the answer down. A database that is away for a moment is waited for as long as the mail is ours: the server has answered, and
   * an answer that is forgotten makes a double.
   */
  private async settled(
    organisation: string,
    mail: TakenMail,
    { answer, until }: { readonly answer: MailAnswer; readonly until: number },
  ): Promise<void> {
    for (;;) {
      try {
        await this.settling.execute(organisation, mail, answer);
        return;
      } catch (error) {
        if (databaseFault(error) !== 'away' || this.hasGivenUp || performance.now() > until) throw error;
        await setTimeout(AWAY_PAUSE);
      }
    }
  }

  /** Waits no longer for the mail server: what is under way is settled as it stands. */
  giveUp(): void {
    this.hasGivenUp = true;
    this.writing.giveUp();
  }

  /** A mail that cannot be written is tried again as one that cannot be sent, and given up like it. */
  private async sent(mail: TakenMail): Promise<MailAnswer> {
    try {
      return await this.writing.send(mail);
    } catch (error) {
      this.logger.error({ err: error, mail: mail.id }, 'a mail could not be written');
      return { kind: 'later', words: 'it could not be written' };
    }
  }
}
