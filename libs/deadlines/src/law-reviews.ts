import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { newId } from '@fristvakt/platform';
import type { Deadline } from '@fristvakt/proceedings';
import type { Derived } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { MOVED_BY_LAW, columnsOf } from './derived-row';
import type { StoredDeadline } from './derived-row';

/** A deadline that a change of the law would move, and how. */
export interface Moved {
  readonly row: Pick<StoredDeadline, 'id' | 'key' | 'rule' | 'ruleVersion' | 'dueOn'>;
  readonly deadline: Deadline;
  readonly moved: readonly string[];
}

/** What a change of the law would do to standing deadlines: kept as proposals, one at most for each deadline. */
@Injectable()
export class LawReviews {
  constructor(private readonly audit: AuditTrail) {}

  /** Proposes the move, and keeps the deadline where it is until somebody decides. */
  async open(
    tx: EntityManager,
    { organisation, law }: Derived,
    { row, deadline, moved }: Moved,
  ): Promise<void> {
    const { rule, ruleVersion, dueOn } = columnsOf(deadline);
    const cause = `${row.rule} ${row.ruleVersion ?? '–'} → ${rule} ${ruleVersion ?? '–'} (${moved.join(', ')})`;
    await this.overtake(tx, organisation, row.id);
    await tx.query(
      `insert into law_review (id, organisation_id, deadline_id, law, cause, old_due_on, new_due_on, derived)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), organisation, row.id, law, cause, row.dueOn, dueOn, JSON.stringify(deadline)],
    );
    await tx.query(
      'update deadline set law_pinned = true, version = version + 1 where organisation_id = $1 and id = $2',
      [organisation, row.id],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: 'system', action: 'law-review.opened', subject: `deadline:${row.id}` },
      detail: { cause, old: row.dueOn, new: dueOn },
    });
  }

  /** Whether the last review of a deadline was about the start it still has: then the day stays where it was put. */
  async stillAbout(
    tx: EntityManager,
    organisation: string,
    deadlineId: string,
    deadline: Deadline,
  ): Promise<boolean> {
    const last = await this.last(tx, organisation, deadlineId);
    return last?.from === deadline.from;
  }

  /** Whether the last review of a deadline proposed this very move. */
  async isKnown(
    tx: EntityManager,
    organisation: string,
    deadlineId: string,
    deadline: Deadline,
  ): Promise<boolean> {
    const last = await this.last(tx, organisation, deadlineId);
    if (last === undefined) return false;
    const [was, is] = [columnsOf(last), columnsOf(deadline)];
    return MOVED_BY_LAW.every((name) => was[name] === is[name]);
  }

  private async last(
    tx: EntityManager,
    organisation: string,
    deadlineId: string,
  ): Promise<Deadline | undefined> {
    const [review] = await tx.query<readonly { derived: Deadline }[]>(
      `select derived from law_review where organisation_id = $1 and deadline_id = $2 order by found_at desc, id desc limit 1`,
      [organisation, deadlineId],
    );
    return review?.derived;
  }

  /** The facts have moved the deadline: there is nothing left to decide. */
  async overtake(tx: EntityManager, organisation: string, deadlineId: string): Promise<void> {
    await tx.query(
      `update law_review set decision = 'overtaken', decided_at = now(), version = version + 1
       where organisation_id = $1 and deadline_id = $2 and decision is null`,
      [organisation, deadlineId],
    );
    await tx.query('update deadline set law_pinned = false where organisation_id = $1 and id = $2', [
      ...[organisation, deadlineId],
    ]);
  }
}
