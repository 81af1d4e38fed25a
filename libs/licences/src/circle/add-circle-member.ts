import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, Undone, brokenConstraint, done, newId, refused, undoable } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { endsBeforeItBegins, isBackwards } from '../days';
import { personUnknown } from '../people/person-unknown';
import { CircleFacts } from './circle-facts';
import type { FactMade } from './circle-facts';
import type { CircleRole } from './circle-roles';
import { ONCE, inCircleAlready, overlaps, takeProvider } from './in-circle-once';

export interface CircleMemberToAdd {
  readonly organisation: string;
  readonly by: string;
  readonly providerId: string;
  readonly personId: string;
  readonly role: CircleRole;
  readonly fromOn: string;
  /** Given where the membership is entered after it has ended. */
  readonly toOn?: string | null;
  /** Also record the change as a fact in the provider's licences: then the month to report it runs. */
  readonly recordFact: boolean;
}

/** The membership, and the facts that were recorded with it. */
export interface CircleMemberAdded {
  readonly id: string;
  readonly facts: readonly FactMade[];
}

/** Enters a person in the circle of owners and managers, and tells the licences of it: both or neither. */
@Injectable()
export class AddCircleMember {
  constructor(
    private readonly database: Database,
    private readonly facts: CircleFacts,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: CircleMemberToAdd): Promise<Outcome<CircleMemberAdded>> {
    const { organisation, fromOn, toOn = null } = asked;
    if (isBackwards(fromOn, toOn)) return endsBeforeItBegins();
    try {
      return await undoable(async () =>
        this.database.write({ organisation }, async (tx) => this.within(tx, asked)),
      );
    } catch (error) {
      // Somebody else entered the same at the same moment.
      if (brokenConstraint(error) === ONCE) return inCircleAlready();
      throw error;
    }
  }

  private async within(tx: EntityManager, asked: CircleMemberToAdd): Promise<Outcome<CircleMemberAdded>> {
    const { organisation, by, providerId, personId, role, fromOn, toOn = null, recordFact } = asked;
    if (!(await takeProvider(tx, organisation, providerId))) return refused('not-found', 'not-found');
    const [person] = await tx.query<readonly { name: string }[]>(
      'select name from person where organisation_id = $1 and id = $2',
      [organisation, personId],
    );
    if (person === undefined) return personUnknown();
    const id = newId();
    if (await overlaps(tx, { organisation, providerId, personId, role, fromOn, toOn, id })) {
      return inCircleAlready();
    }
    await tx.query(
      `insert into circle_member (id, organisation_id, provider_id, person_id, role, from_on, to_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, organisation, providerId, personId, role, fromOn, toOn],
    );
    const told = { organisation, by, providerId, person: person.name, role, on: fromOn } as const;
    const facts = recordFact ? await this.facts.within(tx, { ...told, change: 'joined' }) : done([]);
    if (!facts.ok) throw new Undone(facts.refusal);
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'circle-member.added', subject: `circle-member:${id}` },
      detail: { provider: providerId, person: personId, role, fromOn, toOn, facts: facts.value.length },
    });
    return done({ id, facts: facts.value });
  }
}
