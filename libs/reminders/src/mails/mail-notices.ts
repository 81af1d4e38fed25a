import { Inject, Injectable } from '@nestjs/common';
import { Clock, Queue, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import type { Reached } from '../sweep/colleagues';
import { mailJob } from './mail-job';
import { MAIL_SENDING, messageIdOf } from './mail-sending';
import type { MailSending } from './mail-sending';

interface Noticed {
  readonly id: string;
  readonly recipient: string;
}

/** Queues a mail for each notice whose receiver wants mail, in the transaction of the notices; none where nothing is mailed here. */
@Injectable()
export class MailNotices {
  constructor(
    private readonly clock: Clock,
    private readonly queue: Queue,
    @Inject(MAIL_SENDING) private readonly sending: MailSending,
  ) {}

  /** `nameOf`: always the same for the same thing told to the same person, for its Message-ID. */
  async execute<Notice extends Noticed>(
    tx: EntityManager,
    organisation: string,
    told: { readonly notices: readonly Notice[]; readonly colleagues: readonly Reached[] },
    nameOf: (notice: Notice) => string,
  ): Promise<void> {
    if (this.sending.mailer === null) return;
    const mails = told.notices.flatMap((notice) => {
      const to = told.colleagues.find(({ id }) => id === notice.recipient);
      if (to?.wantsMail !== true) return [];
      const { email: address, language } = to;
      const messageId = messageIdOf(this.sending.publicUrl, nameOf(notice));
      return [{ id: newId(), notice: notice.id, recipient: notice.recipient, address, language, messageId }];
    });
    await tx.query(
      `insert into mail (id, organisation_id, notice_id, recipient_id, address, language, message_id, next_at, created_at)
       select id, $1, notice, recipient, address, language, "messageId", coalesce($3::timestamptz, now()),
         coalesce($3::timestamptz, now())
       from json_to_recordset($2) as m (id uuid, notice uuid, recipient uuid, address text, language text,
         "messageId" text)`,
      [organisation, JSON.stringify(mails), this.clock.forDatabase()],
    );
    await this.queue.add(
      tx,
      mails.map(({ id }) => mailJob(organisation, id)),
    );
  }
}
