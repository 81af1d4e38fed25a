import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@fristvakt/platform';
import type { MailAnswer } from '@fristvakt/platform';
import type { Deadline } from '@fristvakt/proceedings';
import { titledOf } from '@fristvakt/wording';
import type { Because } from '../sweep/receivers';
import type { Told } from '../sweep/sweep';
import { digestMail } from './digest-mail';
import type { DigestTold } from './digest-mail';
import type { MailLanguage } from './mail.words';
import { MAIL_SENDING } from './mail-sending';
import type { MailSending } from './mail-sending';
import { reminderMail } from './reminder-mail';
import { webhookMail } from './webhook-mail';
import type { WebhookTold } from './webhook-mail';
import type { MailContent, MailedDeadline } from './reminder-mail';

interface DeadlineRead {
  readonly id: string;
  readonly derived: Deadline;
  /** Null where it follows from an entry of a register. */
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  } | null;
  readonly matterKind: string;
}

/** What a mail is written from: its notice, and the deadlines that it tells of as they are now. */
export interface MailMaterial {
  readonly kind: string;
  readonly because: Because;
  readonly told: unknown;
  readonly deadlines: readonly DeadlineRead[];
}

/** A mail as its row has it. */
export interface MailToSend {
  readonly address: string;
  readonly language: MailLanguage;
  readonly messageId: string;
  readonly material: MailMaterial;
  /** How long it has waited to be sent. */
  readonly ageSeconds: number;
}

/** Writes the mail of a notice, as things are when it is sent, and hands it to the mail server. */
@Injectable()
export class WriteMail implements OnApplicationShutdown {
  constructor(
    private readonly clock: Clock,
    @Inject(MAIL_SENDING) private readonly sending: MailSending,
  ) {}

  /** Whether anything is mailed here at all. */
  get isOn(): boolean {
    return this.sending.mailer !== null;
  }

  /** How long a mail is taken for, in seconds: after that another may send it. */
  get leaseSeconds(): number {
    return this.sending.leaseSeconds;
  }

  /** How much of the time it is taken for may be over before it is handed over, in seconds. */
  get marginSeconds(): number {
    return this.sending.marginSeconds;
  }

  async send({ material, language, messageId, address, ageSeconds }: MailToSend): Promise<MailAnswer> {
    const { mailer } = this.sending;
    if (mailer === null) return { kind: 'later', words: 'no mail server is named' };
    return mailer.send({ ...this.contentOf(material, language, ageSeconds), messageId, to: address });
  }

  /** Waits no longer for the mail server: what is under way is answered as it stands. */
  giveUp(): void {
    this.sending.mailer?.close({ force: true });
  }

  onApplicationShutdown(): void {
    this.giveUp();
  }

  private contentOf(
    { kind, told, because, deadlines: read }: MailMaterial,
    language: MailLanguage,
    ageSeconds: number,
  ): MailContent {
    const waited = <Late extends { readonly lateSeconds: number }>(late: Late): Late => ({
      ...late,
      lateSeconds: late.lateSeconds + ageSeconds,
    });
    const surroundings = { today: this.clock.today(), publicUrl: this.sending.publicUrl };
    const deadlines = read.map(mailedOf);
    if (kind === 'digest') return digestMail(deadlines, waited(told as DigestTold), language, surroundings);
    if (kind === 'webhook-disabled')
      return webhookMail(told as WebhookTold, language, surroundings.publicUrl);
    const [deadline] = deadlines;
    if (deadline === undefined) throw new Error('the notice is about no deadline');
    return reminderMail(deadline, { told: waited(told as Told), because }, language, surroundings);
  }
}

const mailedOf = ({ id, derived, matterKind, fact }: DeadlineRead): MailedDeadline => ({
  ...{ id, deadline: derived, started: titledOf(fact, matterKind) },
});
