import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, PreparedReads, Queue, instantOrNow, newId } from '@fristvakt/platform';
import type { MailAnswer } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { mailJob } from './mail-job';
import type { TakenMail } from './take-mail';

const FIRST_PAUSE = 15;
const LONGEST_PAUSE = 5 * 60;
/** After this long a mail that nobody takes is given up, and told of. The notice in the program stands all the while. */
const GIVEN_UP_AFTER = 2 * 24 * 60 * 60;
/** And tried this often: what waited for a machine that stood still is not given up at the first refusal. */
const TRIED_OFTEN = 20;

/** An acceptance stands, whoever else has taken the mail meanwhile. */
const ACCEPT = `update mail set state = 'accepted', answer = $3, settled_at = ${instantOrNow('$4')}
  where organisation_id = $1 and id = $2 and state <> 'accepted'`;

/** Writes down what became of a mail that was taken: it is done, tried again later, or given up and told of. */
@Injectable()
export class SettleMail {
  private readonly logger = new Logger('SettleMail');

  constructor(
    private readonly database: Database,
    private readonly statements: PreparedReads,
    private readonly clock: Clock,
    private readonly queue: Queue,
  ) {}

  async execute(organisation: string, taken: TakenMail, answer: MailAnswer): Promise<void> {
    if (answer.kind === 'accepted') {
      const values = [organisation, taken.id, answer.words, this.clock.forDatabase()];
      await this.statements.change({ organisation }, { name: 'accept-mail', text: ACCEPT, values });
      return;
    }
    await this.database.write({ organisation }, async (tx) => {
      if (answer.kind === 'never' || (taken.ageSeconds > GIVEN_UP_AFTER && taken.attempts >= TRIED_OFTEN))
        await this.giveUp(tx, organisation, taken, answer.words);
      else await this.putBack(tx, organisation, taken, answer);
    });
  }

  /** Nothing where somebody else has taken the mail meanwhile. */
  private async giveUp(
    tx: EntityManager,
    organisation: string,
    taken: TakenMail,
    words: string,
  ): Promise<void> {
    const { id, attempts } = taken;
    const [given] = await tx.query<[readonly object[]]>(
      `update mail set state = 'failed', answer = $3, settled_at = ${instantOrNow('$4')}
       where organisation_id = $1 and id = $2 and state = 'sending' and attempts = $5 returning id`,
      [organisation, id, words, this.clock.forDatabase(), attempts],
    );
    if (given.length === 0) return;
    await this.tellOfFailure(tx, organisation, taken, words);
    this.logger.warn({ organisation, mail: id }, 'a mail could not be sent');
  }

  private async putBack(
    tx: EntityManager,
    organisation: string,
    { id, attempts }: TakenMail,
    { kind, words }: MailAnswer,
  ): Promise<void> {
    const [[row]] = await tx.query<[readonly { nextAt: string }[]]>(
      `update mail set state = 'waiting', answer = $3, unknown_attempts = unknown_attempts + $4,
         next_at = (${instantOrNow('$5')}) + make_interval(secs => $6)
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
