import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
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
import type { MailContent, MailedDeadline } from './reminder-mail';

interface NoticeRead {
  readonly kind: 'reminder' | 'digest';
  readonly because: Because;
  readonly told: unknown;
  readonly deadline: string | null;
}

interface DeadlineRead {
  readonly id: string;
  readonly derived: Deadline;
  readonly ref: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly matterKind: string;
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
export class WriteMail {
  constructor(
    private readonly database: Database,
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

  async send(organisation: string, mail: MailToSend): Promise<MailAnswer> {
    const { mailer } = this.sending;
    if (mailer === null) return { kind: 'later', words: 'no mail server is named' };
    const content = await this.of(organisation, mail.notice, mail.language);
    return mailer.send({ ...content, messageId: mail.messageId, to: mail.address });
  }

  private async of(organisation: string, notice: string, language: MailLanguage): Promise<MailContent> {
    const surroundings = { today: this.clock.today(), publicUrl: this.sending.publicUrl };
    return this.database.read({ organisation }, async (tx) => {
      const [read] = await tx.query<readonly NoticeRead[]>(
        `select kind, because, told, deadline_id as deadline from notice where organisation_id = $1 and id = $2`,
        [organisation, notice],
      );
      if (read === undefined) throw new Error(`there is no notice ${notice}`);
      const named = read.kind === 'digest' ? (read.told as DigestTold).deadlines : [read.deadline];
      const rows = await tx.query<readonly DeadlineRead[]>(
        `select d.id, d.derived, fact.ref, fact.type, fact.body, matter.kind as "matterKind" from deadline d
         join fact on fact.organisation_id = $1 and fact.id = d.fact_id
         join matter on matter.organisation_id = $1 and matter.id = d.matter_id
         where d.organisation_id = $1 and d.id = any ($2::uuid[]) order by d.sort_on, d.id`,
        [organisation, named],
      );
      const deadlines = rows.map(mailedOf);
      if (read.kind === 'digest')
        return digestMail(deadlines, read.told as DigestTold, language, surroundings);
      const [deadline] = deadlines;
      if (deadline === undefined) throw new Error(`the notice ${notice} is about no deadline`);
      return reminderMail(
        deadline,
        { told: read.told as Told, because: read.because },
        language,
        surroundings,
      );
    });
  }
}

const mailedOf = ({ id, derived, matterKind, ...fact }: DeadlineRead): MailedDeadline => ({
  ...{ id, deadline: derived, started: titledOf(fact, matterKind) },
});
