import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { canonical } from '@fristvakt/audit';
import { Clock, SecretBox, isUuid, newId } from '@fristvakt/platform';
import type { Outcome, Refusal } from '@fristvakt/platform';
import type { Attempt } from '../wire/idempotency/attempt';
import { Attempts } from '../wire/idempotency/attempts';
import { CommitMark } from '../wire/idempotency/commit-mark';

/** A form that is sent: by whom, to which address, with which key of its own, and what it says. */
export interface FormSent {
  readonly principal: Principal;
  readonly route: string;
  readonly key: string;
  readonly content: unknown;
}

/** What came of it. `used`: the form was sent before and said something else. `running`: it is being done right now. */
export type OnceResult =
  | { readonly kind: 'done'; readonly address: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'used' | 'running' };

/** How often, and how long between, a form that was sent twice is asked for what came of the first. */
const LOOKS = 40;
const BETWEEN = 100;

/** Of those, after the work is known to be kept: only its answer is on its way, or was lost when the program stopped. */
const LOOKS_AFTER = 10;

/**
 * Does what a form asks for once, however often it is sent: by a double click, by a reload, or by going back. It stands on
 * the same table as the Idempotency-Key of the API; the key is a hidden field that was made when the form was shown.
 */
@Injectable()
export class Once {
  constructor(
    private readonly attempts: Attempts,
    private readonly mark: CommitMark,
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** The key of a form that is shown. */
  key(given = ''): string {
    return isUuid(given) ? given : newId();
  }

  /** A text by which one knows whether a form still says what it said. */
  markOf(content: unknown): string {
    return this.box.sign('form-seen', canonical(content));
  }

  /** `work` tells the address where the browser goes on. `elsewhere`: where it goes if that is no longer known. */
  async run(sent: FormSent, elsewhere: string, work: () => Promise<Outcome<string>>): Promise<OnceResult> {
    const attempt = this.attemptOf(sent);
    let after = 0;
    for (let look = 0; look < LOOKS; look += 1) {
      const standing = await this.attempts.begin(attempt);
      switch (standing.kind) {
        case 'mine':
          return this.done(attempt, work);
        case 'answered':
          return { kind: 'done', address: standing.answer.headers['location'] ?? elsewhere };
        case 'done':
          after += 1;
          if (after > LOOKS_AFTER) return { kind: 'done', address: elsewhere };
          await pause(BETWEEN);
          break;
        case 'reused':
          return { kind: 'used' };
        case 'running':
          await pause(BETWEEN);
      }
    }
    return { kind: 'running' };
  }

  private async done(attempt: Attempt, work: () => Promise<Outcome<string>>): Promise<OnceResult> {
    let outcome: Outcome<string>;
    try {
      outcome = await this.mark.during(attempt, work);
    } catch (error) {
      await this.attempts.failed(attempt);
      throw error;
    }
    if (!outcome.ok) {
      await this.attempts.failed(attempt);
      return { kind: 'refused', refusal: outcome.refusal };
    }
    const headers = { location: outcome.value };
    await this.attempts.answered(attempt, { status: 303, headers, body: null });
    return { kind: 'done', address: outcome.value };
  }

  private attemptOf({ principal, route, key, content }: FormSent): Attempt {
    const { organisation, membership } = principal;
    return {
      ...{ organisation, membership, key, route: `FORM ${route}`, began: this.clock.instant() },
      asked: Buffer.from(this.box.sign('idempotency', canonical(content)), 'base64url'),
    };
  }
}
