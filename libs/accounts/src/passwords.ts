import { randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { ACCOUNTS_SETTINGS, FULL_EFFORT } from './accounts-settings';
import type { AccountsSettings } from './accounts-settings';
import { COMMON_PASSWORDS } from './common-passwords';

/** Why a new password is refused. */
export type PasswordFault =
  'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-is-email';

const LEAST = 12;
const MOST = 200;

/** No letters or digits that look like another when the password is read out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Passwords are kept as Argon2id hashes; the same characters are the same password however they were typed (NFKC). */
@Injectable()
export class Passwords {
  private readonly cost: { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: 1 };
  private nobodys: Promise<string> | undefined;

  constructor(@Inject(ACCOUNTS_SETTINGS) settings: AccountsSettings) {
    const { memory, passes } = settings.effort ?? FULL_EFFORT;
    this.cost = { memoryCost: memory, timeCost: passes, parallelism: 1 };
  }

  /** What is wrong with a password somebody wants for the account of this e-mail. */
  faultOf(password: string, email: string): PasswordFault | undefined {
    const text = password.normalize('NFKC').toLowerCase();
    const length = Array.from(text).length;
    if (length < LEAST) return 'password-too-short';
    if (length > MOST) return 'password-too-long';
    if (new Set(text).size < 3 || COMMON_PASSWORDS.has(text)) return 'password-too-common';
    return [email, email.split('@')[0]].includes(text) ? 'password-is-email' : undefined;
  }

  async hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), this.cost);
  }

  /** Whether this is the password of the hash. Without a hash it takes the same time, and is wrong. */
  async isRight(password: string, hashed: string | null): Promise<boolean> {
    this.nobodys ??= this.hash(randomBytes(32).toString('hex'));
    const nobodys = await this.nobodys;
    if (Array.from(password).length > MOST) return false;
    const right = await verify(hashed ?? nobodys, password.normalize('NFKC'));
    return right && hashed !== null;
  }

  /** A password to be told once to somebody: five groups of four, some 99 bits. */
  generate(): string {
    const group = (): string =>
      Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
    return Array.from({ length: 5 }, group).join('-');
  }
}
