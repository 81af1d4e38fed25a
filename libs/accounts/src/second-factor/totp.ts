import { Injectable } from '@nestjs/common';
import { Clock, SecretBox } from '@fristvakt/platform';
import { authenticator } from 'otplib';
import type { EntityManager } from 'typeorm';
import { changedCount } from '../rows-changed';

const STEP_SECONDS = 30;
const SECRET_BYTES = 20;

/** One-time codes by the clock (RFC 6238): six digits, a new one every 30 seconds, one step to either side forgiven. */
@Injectable()
export class Totp {
  constructor(
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** A new secret, in the letters an authenticator takes. */
  freshSecret(): string {
    return authenticator.generateSecret(SECRET_BYTES);
  }

  /** The address an authenticator reads from a QR code. */
  uri(email: string, secret: string): string {
    return authenticator.keyuri(email, 'Fristvakt', secret);
  }

  seal(account: string, secret: string): Buffer {
    return this.box.seal('totp', account, Buffer.from(secret));
  }

  /** The step of time that a code belongs to; undefined for a code of no step that counts now. */
  stepOf(account: string, sealed: Buffer, code: string): number | undefined {
    if (!/^\d{6}$/.test(code)) return undefined;
    const now = this.clock.now();
    const secret = this.box.open('totp', account, sealed).toString();
    const steps = authenticator.clone({ step: STEP_SECONDS, window: 1, epoch: now });
    const delta = steps.checkDelta(code, secret);
    return delta === null ? undefined : Math.floor(now / 1000 / STEP_SECONDS) + delta;
  }
}

/** Uses up a step: false where it, or a later one, has been used before. Every code works once. */
export async function useStep(tx: EntityManager, account: string, step: number): Promise<boolean> {
  const used = await changedCount(
    tx,
    `update account set totp_last_step = $2 where id = $1 and (totp_last_step is null or totp_last_step < $2)`,
    [account, step],
  );
  return used === 1;
}
