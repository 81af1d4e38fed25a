import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@fristvakt/platform';
import type { MailAnswer } from '@fristvakt/platform';
import type { Deadline } from '@fristvakt/proceedings';
import { titledOf } from '@fristvakt/wording';
import type { EntityManager } from 'typeorm';
import type { Because } from '../sweep/receivers';
import type { Told } from '../sweep/sweep';
import { digestMail } from './digest-mail';
import type { DigestTold } from './digest-mail';
import type { MailLanguage } from './mail.words';
import { MAIL_SENDING } from './mail-sending';
import type { MailSending } from './mail-sending';
import { reminderMail } from './reminder-mail';
import type { MailContent, MailedDeadline } from './reminder-mail';

interface NoticeRead {
  readonly kind: string;
  readonly because: Because;
  readonly told: unknown;
}

interface DeadlineRead {
  readonly id: string;
  readonly derived: Deadline;
  readonly ref: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly matterKind: string;
}

/** What a mail is written from: its notice, and the deadlines that it tells of as they are now. */
export interface MailMaterial {
  readonly notice: NoticeRead;
  readonly deadlines: readonly DeadlineRead[];
}

/** A mail as its row has it. */
export interface MailToSend {
  readonly notice: string;
  readonly address: string;
  readonly language: MailLanguage;
  readonly messageId: string;
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

  /** How long a worker may take over one mail before another believes it dead. */
  get leaseSeconds(): number {
    return this.sending.leaseSeconds;
  }

  /** How much of that it may take before it begins to hand it over. */
  get marginSeconds(): number {
    return this.sending.marginSeconds;
  }

  /** Reads what a mail is written from, in the transaction that takes it. */
  async read(tx: EntityManager, organisation: string, notice: string): Promise<MailMaterial> {
    const rows = await tx.query<readonly { notice: NoticeRead; deadline: DeadlineRead | null }[]>(
      `select json_build_object('kind', n.kind, 'because', n.because, 'told', n.told) as notice,
         case when d.id is not null then json_build_object('id', d.id, 'derived', d.derived, 'ref', fact.ref,
           'type', fact.type, 'body', fact.body, 'matterKind', matter.kind) end as deadline
       from notice n
       left join lateral (select n.deadline_id as id where n.deadline_id is not null
         union select jsonb_array_elements_text(n.told -> 'deadlines')::uuid where n.kind = 'digest') named on true
       left join deadline d on d.organisation_id = $1 and d.id = named.id
       left join fact on fact.organisation_id = $1 and fact.id = d.fact_id
       left join matter on matter.organisation_id = $1 and matter.id = d.matter_id
       where n.organisation_id = $1 and n.id = $2 order by d.sort_on, d.id`,
      [organisation, notice],
    );
    const [first] = rows;
    if (first === undefined) throw new Error(`there is no notice ${notice}`);
    return { notice: first.notice, deadlines: rows.flatMap(({ deadline }) => deadline ?? []) };
  }

  async send(mail: MailToSend, material: MailMaterial): Promise<MailAnswer> {
    const { mailer } = this.sending;
    if (mailer === null) return { kind: 'later', words: 'no mail server is named' };
    const content = this.contentOf(material, mail.language);
    return mailer.send({ ...content, messageId: mail.messageId, to: mail.address });
  }

  /** Waits no longer for the mail server: what is under way is answered as it stands. */
  giveUp(): void {
    this.sending.mailer?.close({ force: true });
  }

  onApplicationShutdown(): void {
    this.giveUp();
  }

  private contentOf(
    { notice: { kind, told, because }, deadlines: read }: MailMaterial,
    language: MailLanguage,
  ): MailContent {
    const surroundings = { today: this.clock.today(), publicUrl: this.sending.publicUrl };
    const deadlines = read.map(mailedOf);
    if (kind === 'digest') return digestMail(deadlines, told as DigestTold, language, surroundings);
    const [deadline] = deadlines;
    if (deadline === undefined) throw new Error('the notice is about no deadline');
    return reminderMail(deadline, { told: told as Told, because }, language, surroundings);
  }
}

const mailedOf = ({ id, derived, matterKind, ...fact }: DeadlineRead): MailedDeadline => ({
  ...{ id, deadline: derived, started: titledOf(fact, matterKind) },
});
