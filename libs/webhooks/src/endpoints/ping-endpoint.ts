import { Injectable } from '@nestjs/common';
import { Limits, tooManyTries } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Outcome } from '@fristvakt/platform';
import { QueuePing } from './queue-ping';
import type { PingCode } from './queue-ping';

/**
 * An administrator sends an event that tells nothing, to see whether it arrives. Not as often as they like: somebody else's system
 * receives it.
 */
@Injectable()
export class PingWebhookEndpoint {
  constructor(
    private readonly limits: Limits,
    private readonly queueing: QueuePing,
  ) {}

  /** The id of the delivery. */
  async execute(principal: Principal, id: string): Promise<Outcome<string, PingCode | 'too-many-tries'>> {
    const { allowed, resetsIn } = await this.limits.take('webhook-ping', principal.organisation);
    return allowed ? this.queueing.execute(principal, id) : tooManyTries(resetsIn);
  }
}
