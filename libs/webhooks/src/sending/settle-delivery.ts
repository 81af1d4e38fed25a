import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Queue } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { deliveryJob } from './delivery-job';
import { DisableEndpoint } from './disable-endpoint';
import type { PostAnswer } from './post';
import { pauseAfter } from './retry-plan';
import type { TakenDelivery } from './take-delivery';

const GONE = 410;
/** So long nothing but failures, and the endpoint is taken out of use. In seconds. */
const FAILING_FOR = 7 * 24 * 60 * 60;

/** Notes what came of an attempt, and what follows: nothing more, another attempt, or the end of the endpoint. */
@Injectable()
export class SettleDelivery {
  private readonly logger = new Logger('Webhooks');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
    private readonly disabling: DisableEndpoint,
  ) {}

  async execute(organisation: string, taken: TakenDelivery, answer: PostAnswer): Promise<void> {
    await this.database.write({ organisation }, async (tx) => this.write(tx, organisation, taken, answer));
  }

  private async write(
    tx: EntityManager,
    organisation: string,
    taken: TakenDelivery,
    answer: PostAnswer,
  ): Promise<void> {
    if (answer.kind === 'answered' && answer.status >= 200 && answer.status < 300) {
      await this.heard(tx, organisation, taken, answer);
      return;
    }
    const failing = await this.failed(tx, organisation, taken.endpoint);
    const isGone = answer.kind === 'answered' && answer.status === GONE;
    await this.putBack(tx, organisation, taken, { answer, isLast: isGone || failing?.enabled !== true });
    if (failing?.enabled !== true || (!isGone && failing.seconds < FAILING_FOR)) return;
    const because = isGone ? ('gone' as const) : ('failing' as const);
    this.logger.warn({ organisation, endpoint: taken.endpoint, because }, 'a webhook is taken out of use');
    await this.disabling.within(tx, organisation, { endpoint: taken.endpoint, because, actor: 'system' });
  }

  /** It has arrived: that stands, whoever else has taken it meanwhile. */
  private async heard(
    tx: EntityManager,
    organisation: string,
    taken: TakenDelivery,
    answer: PostAnswer,
  ): Promise<void> {
    await tx.query(
      `update webhook_endpoint set failing_since = null
       where organisation_id = $1 and id = $2 and failing_since is not null`,
      [organisation, taken.endpoint],
    );
    await tx.query(
      `update webhook_delivery set state = 'delivered', settled_at = coalesce($3::timestamptz, now()),
         answer_status = $4, answer = $5
       where organisation_id = $1 and id = $2 and state <> 'delivered'`,
      [organisation, taken.id, this.clock.forDatabase(), ...answerColumns(answer)],
    );
  }

  /** Notes that it failed; for how many seconds nothing else has happened there. The endpoint is locked from here on. */
  private async failed(
    tx: EntityManager,
    organisation: string,
    endpoint: string,
  ): Promise<{ readonly enabled: boolean; readonly seconds: number } | undefined> {
    const now = 'coalesce($3::timestamptz, now())';
    const [[failing]] = await tx.query<[readonly { enabled: boolean; seconds: number }[]]>(
      `update webhook_endpoint set failing_since = coalesce(failing_since, ${now})
       where organisation_id = $1 and id = $2
       returning enabled, extract(epoch from ${now} - failing_since)::integer as seconds`,
      [organisation, endpoint, this.clock.forDatabase()],
    );
    return failing;
  }

  /** For the next attempt of the plan; for none where there is no more, or `isLast`. */
  private async putBack(
    tx: EntityManager,
    organisation: string,
    { id, attempts }: TakenDelivery,
    { answer, isLast }: { readonly answer: PostAnswer; readonly isLast: boolean },
  ): Promise<void> {
    const retryAfter = answer.kind === 'answered' ? answer.retryAfter : null;
    const pause = isLast
      ? undefined
      : pauseAfter(attempts, { retryAfter, now: this.clock.now() }, Math.random());
    const now = 'coalesce($3::timestamptz, now())';
    const [[row]] = await tx.query<[readonly { nextAt: string }[]]>(
      `update webhook_delivery set answer_status = $4, answer = $5,
         state = case when $6::float8 is null then 'failed' else 'waiting' end,
         next_at = ${now} + make_interval(secs => coalesce($6::float8, 0)),
         settled_at = case when $6::float8 is null then ${now} end
       where organisation_id = $1 and id = $2 and state = 'sending' and attempts = $7 returning next_at as "nextAt"`,
      [
        ...[organisation, id, this.clock.forDatabase(), ...answerColumns(answer)],
        ...[pause ?? null, attempts],
      ],
    );
    if (row !== undefined && pause !== undefined) {
      await this.queue.add(tx, [deliveryJob(organisation, id, row.nextAt)]);
    }
  }
}

const answerColumns = (answer: PostAnswer): readonly [status: number | null, words: string] =>
  answer.kind === 'answered' ? [answer.status, answer.words] : [null, answer.code];
