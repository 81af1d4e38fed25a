import { Injectable } from '@nestjs/common';
import { Heartbeats, isBehind } from '@fristvakt/reminders';
import { Choice, Whole } from '../wire/fields';

/** Whoever asks whether a process is ready wants to know now. In milliseconds. */
const PATIENCE = 1_000;
const LAG = { min: 0, max: 2_147_483_647, nullable: true };

/** Requests may be sent here; and how far behind what is done without requests is. In seconds; null where it could not be read in time. */
export class ReadyResponse {
  @Choice({
    description:
      '`degraded`: requests are answered, but for three minutes no worker has looked through all reminders, or something that is due waits',
    of: ['ok', 'degraded'],
  })
  status!: 'ok' | 'degraded';

  @Whole({ description: 'How many seconds ago the oldest reminder that waits was due', ...LAG })
  reminderLag!: number | null;

  @Whole({ description: 'How many seconds ago the oldest mail that waits was to be tried', ...LAG })
  mailLag!: number | null;

  @Whole({
    description: 'For how many seconds the oldest job in the queue, mail or webhook, has waited',
    ...LAG,
  })
  queueLag!: number | null;
}

/**
 * How far behind the work is that no request asks for. It takes nobody out of use: another process would be no less behind, and people
 * would be shut out for mails that wait.
 */
@Injectable()
export class QueueState {
  constructor(private readonly heartbeats: Heartbeats) {}

  async told(): Promise<ReadyResponse> {
    const pulse = await soon(this.heartbeats.pulse());
    const { reminderLag = null, mailLag = null, queueLag = null } = pulse ?? {};
    const isDegraded = pulse === undefined || isBehind(pulse);
    return { status: isDegraded ? 'degraded' : 'ok', reminderLag, mailLag, queueLag };
  }
}

/** Undefined where it fails or takes too long. */
async function soon<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((answer) => {
    timer = setTimeout(answer, PATIENCE, undefined);
  });
  try {
    return await Promise.race([asked.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
