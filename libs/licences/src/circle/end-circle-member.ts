import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, Undone, brokenConstraint, done, refused, undoable } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { endsBeforeItBegins, isBackwards } from '../days';
import { CircleFacts } from './circle-facts';
import type { FactMade } from './circle-facts';
import { ONCE, inCircleAlready, overlaps, takeProvider } from './in-circle-once';
import type { Membership } from './in-circle-once';

export interface CircleMemberToEnd {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  /** The last day. */
  readonly toOn: string;
  /** Also record the change, on that day, as a fact in the provider's licences. */
  readonly recordFact: boolean;
}

type Kept = Omit<Membership, 'organisation'> & { readonly version: number; readonly person: string };

/**
 * Ends a person's place in the circle, and tells the licences of it: both or neither. The day of one that has ended can be
 * put right, without a fact: the fact that told of it is corrected in the record.
 */
@Injectable()
export class EndCircleMember {
  constructor(
    private readonly database: Database,
    private readonly facts: CircleFacts,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: CircleMemberToEnd): Promise<Outcome<{ readonly facts: readonly FactMade[] }>> {
    const { organisation } = asked;
    try {
      return await undoable(async () =>
        this.database.write({ organisation }, async (tx) => this.within(tx, asked)),
      );
    } catch (error) {
      // Somebody else entered another place on the same days at the same moment.
      if (brokenConstraint(error) === ONCE) return inCircleAlready();
      throw error;
    }
  }

  private async within(
    tx: EntityManager,
    { organisation, by, id, version, toOn, recordFact }: CircleMemberToEnd,
  ): Promise<Outcome<{ readonly facts: readonly FactMade[] }>> {
    const member = await this.kept(tx, organisation, id);
    if (member === undefined) return refused('not-found', 'not-found');
    if (member.version !== version) return refused('stale', 'stale');
    if (isBackwards(member.fromOn, toOn)) return endsBeforeItBegins();
    if (member.toOn !== null && recordFact) return refused('conflict', 'ended-already');
    if (await overlaps(tx, { ...member, organisation, toOn })) return inCircleAlready();
    await tx.query(
      'update circle_member set to_on = $3, version = version + 1 where organisation_id = $1 and id = $2',
      [organisation, id, toOn],
    );
    const { providerId, person, role } = member;
    const told = { organisation, by, providerId, person, role, on: toOn } as const;
    const facts = recordFact ? await this.facts.within(tx, { ...told, change: 'left' }) : done([]);
    if (!facts.ok) throw new Undone(facts.refusal);
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'circle-member.ended', subject: `circle-member:${id}` },
      detail: { provider: providerId, toOn, facts: facts.value.length },
    });
    return done({ facts: facts.value });
  }

  /** The membership, its provider taken before it: whoever adds one takes them in the same order. */
  private async kept(tx: EntityManager, organisation: string, id: string): Promise<Kept | undefined> {
    const [found] = await tx.query<readonly { providerId: string }[]>(
      'select provider_id as "providerId" from circle_member where organisation_id = $1 and id = $2',
      [organisation, id],
    );
    if (found === undefined) return undefined;
    await takeProvider(tx, organisation, found.providerId);
    const [member] = await tx.query<readonly Kept[]>(
      `select circle_member.id, circle_member.provider_id as "providerId", circle_member.person_id as "personId",
         circle_member.role, circle_member.from_on as "fromOn", circle_member.to_on as "toOn", circle_member.version,
         person.name as person
       from circle_member
       join person on person.organisation_id = $1 and person.id = circle_member.person_id
       where circle_member.organisation_id = $1 and circle_member.id = $2 for update of circle_member`,
      [organisation, id],
    );
    return member;
  }
}
