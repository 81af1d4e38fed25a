import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database } from '@fristvakt/platform';
import { useStep } from '../second-factor/totp';
import { beginSession } from '../sessions/session-rows';
import type { NewSession, Standing } from '../sessions/session-rows';
import type { Person } from './credentials';

/** Who is let in, where, and how they showed who they are. */
export interface Opening {
  readonly account: string;
  /** Null: has yet to be chosen. */
  readonly standing: Standing | null;
  readonly secondFactor: boolean;
  /** The step of a code that was given. */
  readonly step: number | undefined;
  readonly userAgent: string | null;
  readonly address: string;
}

/** Begins sessions, and enters what came of a try in the audit chain. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Undefined where the code has been used before. */
  async open({
    account,
    standing,
    secondFactor,
    step,
    userAgent,
    address,
  }: Opening): Promise<NewSession | undefined> {
    const organisation = standing === null ? {} : { organisation: standing.organisation };
    return this.database.write({ account, ...organisation }, async (tx) => {
      if (step !== undefined && !(await useStep(tx, account, step))) return undefined;
      const session = await beginSession(tx, this.clock, { account, standing, secondFactor, userAgent });
      if (standing !== null) {
        await this.audit.enter(tx, {
          organisation: standing.organisation,
          actor: standing.membership,
          action: 'session.opened',
          subject: `session:${session.id}`,
          detail: { secondFactor },
          values: { address },
        });
      }
      return session;
    });
  }

  /** A failed try is entered in the chain of every organisation the person is an active member of. */
  async failed({ memberships }: Person, address: string, because: string): Promise<void> {
    for (const { organisation, membership } of memberships) {
      await this.database.write({ organisation }, async (tx) =>
        this.audit.enter(tx, {
          organisation,
          actor: 'system',
          action: 'sign-in.failed',
          subject: `membership:${membership}`,
          detail: { because },
          values: { address },
        }),
      );
    }
  }
}
