import { instantOrNow } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import type { MailToWrite } from '../mails/mail-rows';

/** Queues mails as rows. `at`: the instant, where a clock has been set; null: the database's own. */
export async function writeMails(
  tx: EntityManager,
  organisation: string,
  mails: readonly MailToWrite[],
  at: string | null,
): Promise<void> {
  await tx.query(
    `insert into mail (id, organisation_id, notice_id, recipient_id, address, language, message_id, next_at, created_at)
     select id, $1, notice, recipient, address, language, "messageId", ${instantOrNow('$3')},
       ${instantOrNow('$3')}
     from json_to_recordset($2) as m (id uuid, notice uuid, recipient uuid, address text, language text,
       "messageId" text)`,
    [organisation, JSON.stringify(mails), at],
  );
}
