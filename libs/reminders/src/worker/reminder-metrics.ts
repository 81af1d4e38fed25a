import { Injectable } from '@nestjs/common';
import { Database, Metrics } from '@fristvakt/platform';
import type { Reading } from '@fristvakt/platform';
import { Heartbeats } from './heartbeats';
import type { Pulse } from './heartbeats';

interface Amiss {
  readonly failed: number;
  readonly unknown: number;
}

/** What is told of the sending of reminders, from the rows: the same whichever process is asked. */
@Injectable()
export class ReminderMetrics {
  constructor(
    metrics: Metrics,
    private readonly database: Database,
    private readonly heartbeats: Heartbeats,
  ) {
    const ofPulse = (name: string, help: string, read: (pulse: Pulse) => number | null): void => {
      metrics.gauge({ name, help }, async () => readingOf(read(await this.heartbeats.pulse())));
    };
    ofPulse(
      'reminder_sweep_age_seconds',
      'How long ago a whole sweep was last done; left out where none ever was',
      ({ ageSeconds }) => ageSeconds,
    );
    ofPulse(
      'reminder_lag_seconds',
      'How long the reminder that has waited longest has been due',
      ({ reminderLag }) => reminderLag,
    );
    ofPulse(
      'mail_lag_seconds',
      'How long the mail that has waited longest was to have been tried',
      ({ mailLag }) => mailLag,
    );
    ofPulse(
      'queue_lag_seconds',
      'How long the job that has waited longest could have been done: mails and webhooks',
      ({ queueLag }) => queueLag,
    );
    ofPulse(
      'reminder_heartbeats_forged',
      'Heartbeats that this installation has not signed',
      ({ forged }) => forged,
    );
    metrics.gauge(
      {
        name: 'mails_amiss',
        help: 'Mails that could not be sent, and mails of which an attempt ended without an answer',
        labels: ['outcome'],
      },
      async () => this.amiss(),
    );
  }

  private async amiss(): Promise<readonly Reading[]> {
    const rows = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly Amiss[]>(
        `select count(*) filter (where state = 'failed') as failed,
           count(*) filter (where unknown_attempts > 0) as unknown
         from mail where state = 'failed' or unknown_attempts > 0`,
      ),
    );
    return rows.flatMap(({ failed, unknown }) => [
      { value: failed, labels: { outcome: 'failed' } },
      { value: unknown, labels: { outcome: 'unknown' } },
    ]);
  }
}

const readingOf = (value: number | null): readonly Reading[] => (value === null ? [] : [{ value }]);
