import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Failpoints, Queue, isUuid, newId } from '@fristvakt/platform';
import type { MailAnswer } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { mailJob } from './mail-rows';
import { WriteMail } from './write-mail';
import type { MailMaterial } from './write-mail';

/** A mail that this worker has taken for itself. */
interface TakenMail {
  readonly id: string;
  readonly notice: string;
  readonly recipient: string;
  readonly address: string;
  readonly language: 'sv' | 'en';
  readonly messageId: string;
  readonly attempts: number;
  readonly ageSeconds: number;
}

interface Taken {
  readonly mail: TakenMail;
  readonly material: MailMaterial;
}

const SECOND = 1000;
const FIRST_PAUSE = 15;
const LONGEST_PAUSE = 5 * 60;
/** After this long a mail that nobody takes is given up, and told of. The notice in the program stands all the while. */
const GIVEN_UP_AFTER = 2 * 24 * 60 * 60;

/**
 * Sends one mail. That it is being sent is committed before the server hears of it, and the server's answer after; a worker that
 * dies in between leaves it `sending`, and whoever comes when its time is up sends it again under the same Message-ID.
 */
@Injectable()
export class SendMail {
  private readonly logger = new Logger('SendMail');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
    private readonly writing: WriteMail,
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
    const taken = await this.take(organisation, id);
    if (taken === undefined) return;
    this.failpoints.reach('mail-marked');
    const tookSeconds = (performance.now() - began) / SECOND;
    const answer =
      tookSeconds > this.writing.marginSeconds
        ? { kind: 'later' as const, words: 'the database was too slow to send it in time' }
        : await this.sent(taken);
    this.failpoints.reach('mail-answered');
    await this.settle(organisation, taken.mail, answer);
  }

  /** Waits no longer for the mail server: what is under way is settled as it stands. */
  giveUp(): void {
    this.writing.giveUp();
  }

  /** A mail that cannot be written is tried again as one that cannot be sent, and given up like it. */
  private async sent({ mail, material }: Taken): Promise<MailAnswer> {
    try {
      return await this.writing.send(mail, material);
    } catch (error) {
      this.logger.error({ err: error, mail: mail.id }, 'a mail could not be written');
      return { kind: 'later', words: 'it could not be written' };
    }
  }

  private async take(organisation: string, id: string): Promise<Taken | undefined> {
    const now = 'coalesce($3::timestamptz, now())';
    return this.database.write({ organisation }, async (tx) => {
      const [[mail]] = await tx.query<[readonly TakenMail[]]>(
        `update mail set state = 'sending', attempts = attempts + 1,
           unknown_attempts = unknown_attempts + (state = 'sending')::integer,
           next_at = ${now} + make_interval(secs => $4)
         where organisation_id = $1 and id = $2 and state in ('waiting', 'sending') and next_at <= ${now}
         returning id, notice_id as notice, recipient_id as recipient, address, language, message_id as "messageId",
           attempts, extract(epoch from ${now} - created_at)::integer as "ageSeconds"`,
        [organisation, id, this.clock.forDatabase(), this.writing.leaseSeconds],
      );
      return mail && { mail, material: await this.writing.read(tx, organisation, mail.notice) };
    });
  }

  private async settle(organisation: string, taken: TakenMail, answer: MailAnswer): Promise<void> {
    await this.database.write({ organisation }, async (tx) => {
      if (answer.kind === 'accepted') {
        await this.close(tx, organisation, taken, 'accepted', answer.words);
        return;
      }
      if (answer.kind === 'never' || taken.ageSeconds > GIVEN_UP_AFTER) {
        if (!(await this.close(tx, organisation, taken, 'failed', answer.words))) return;
        await this.tellOfFailure(tx, organisation, taken, answer.words);
        this.logger.warn({ organisation, mail: taken.id }, 'a mail could not be sent');
        return;
      }
      await this.putBack(tx, organisation, taken, answer);
    });
  }

  /** An acceptance stands, whoever else has taken the mail meanwhile; a failure does not. Whether it was this that closed the mail. */
  private async close(
    tx: EntityManager,
    organisation: string,
    { id, attempts }: TakenMail,
    state: 'accepted' | 'failed',
    words: string,
  ): Promise<boolean> {
    const [rows] = await tx.query<[readonly object[]]>(
      `update mail set state = $3, answer = $4, settled_at = coalesce($5::timestamptz, now())
       where organisation_id = $1 and id = $2 and state <> 'accepted' and ($3 = 'accepted' or attempts = $6)
       returning id`,
      [organisation, id, state, words, this.clock.forDatabase(), attempts],
    );
    return rows.length > 0;
  }

  private async putBack(
    tx: EntityManager,
    organisation: string,
    { id, attempts }: TakenMail,
    { kind, words }: MailAnswer,
  ): Promise<void> {
    const [[row]] = await tx.query<[readonly { nextAt: string }[]]>(
      `update mail set state = 'waiting', answer = $3, unknown_attempts = unknown_attempts + $4,
         next_at = coalesce($5::timestamptz, now()) + make_interval(secs => $6)
       where organisation_id = $1 and id = $2 and state = 'sending' and attempts = $7 returning next_at as "nextAt"`,
      [
        ...[organisation, id, words, kind === 'unknown' ? 1 : 0, this.clock.forDatabase()],
        ...[pauseAfter(attempts), attempts],
      ],
    );
    if (row !== undefined) await this.queue.add(tx, [mailJob(organisation, id, row.nextAt)]);
  }

  /** The receiver and the administrators are told in the program that a mail did not go. */
  private async tellOfFailure(
    tx: EntityManager,
    organisation: string,
    { notice, recipient }: TakenMail,
    words: string,
  ): Promise<void> {
    const administrators = await tx.query<readonly { id: string }[]>(
      `select id from membership where organisation_id = $1 and state = 'active' and 'administrator' = any (roles)`,
      [organisation],
    );
    const told = new Set([recipient, ...administrators.map(({ id }) => id)]);
    const notices = [...told].map((to) => ({ id: newId(), to }));
    await tx.query(
      `insert into notice (id, organisation_id, recipient_id, kind, deadline_id, because, told)
       select n.id, $1, n."to", 'mail-failed', (select deadline_id from notice where organisation_id = $1 and id = $3),
         'mail-failed', jsonb_build_object('recipient', $4::text, 'answer', $5::text)
       from json_to_recordset($2) as n (id uuid, "to" uuid)`,
      [organisation, JSON.stringify(notices), notice, recipient, words],
    );
  }
}

/** Twice as long each time, up to five minutes, and never all at the same moment. In seconds. */
const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1)) * (0.8 + Math.random() * 0.4);
