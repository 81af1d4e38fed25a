import { Injectable } from '@nestjs/common';
import { Clock, SecretBox } from '@fristvakt/platform';

const FIVE_MINUTES = 5 * 60 * 1000;
const PURPOSE = 'sign-in-step';

/**
 * The password between the two steps of signing in, sealed for the e-mail it was given with: the page that asks for the code
 * does not hold it readable, and nobody types it twice.
 */
@Injectable()
export class PasswordTicket {
  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  make(email: string, password: string): string {
    const content = JSON.stringify({ password, until: this.clock.now() + FIVE_MINUTES });
    return this.box.seal(PURPOSE, email, Buffer.from(content)).toString('base64url');
  }

  /** Undefined where it is none of ours, for another e-mail, or too old. */
  read(email: string, ticket: string): string | undefined {
    try {
      const content = this.box.open(PURPOSE, email, Buffer.from(ticket, 'base64url')).toString();
      const { password, until } = JSON.parse(content) as { password: string; until: number };
      return until < this.clock.now() ? undefined : password;
    } catch {
      return undefined;
    }
  }
}
