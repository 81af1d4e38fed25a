import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import type { Changed } from '../rights/rights-changes';
import { memberFault, memberRefusal } from './member-fields';
import type { MemberFields, MemberFieldsCode } from './member-fields';
import { lockMember, otherAdministrators } from './member-rows';
import type { MemberRow } from './member-rows';

export interface MemberChange {
  readonly id: string;
  /** The version it is based on. */
  readonly version: number;
  readonly name?: string;
  readonly roles?: MemberFields['roles'];
  readonly matter?: string | null;
}

export type ChangeMemberCode = MemberFieldsCode | 'member-not-found' | 'stale' | 'last-administrator';

/**
 * An administrator changes a member's name or roles. Who gains a role signs in anew: rights never rise under a token that
 * is already out.
 */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The new version. */
  async execute(principal: Principal, change: MemberChange): Promise<Outcome<number, ChangeMemberCode>> {
    if (!isUuid(change.id)) return refused('not-found', 'member-not-found');
    const { organisation } = principal;
    const changing = this.rights.write<Outcome<number, ChangeMemberCode>>(
      contextOf(principal),
      async (tx, changed) => {
        const keepsOne = await otherAdministrators(tx, organisation, change.id);
        const before = await lockMember(tx, organisation, change.id);
        if (before === undefined) return refused('not-found', 'member-not-found');
        if (before.version !== change.version) return refused('stale', 'stale');
        const after = changedFields(before, change);
        const fault = memberFault(after);
        if (fault !== undefined) return fault;
        if (isAdministrator(before) && !after.roles.includes('administrator') && !keepsOne) {
          return refused('conflict', 'last-administrator');
        }
        return done(await this.write(tx, changed, principal, { id: change.id, before, after }));
      },
    );
    return changing.catch(memberRefusal);
  }

  private async write(
    tx: EntityManager,
    changed: Changed,
    { organisation, membership }: Principal,
    { id, before, after }: { readonly id: string; readonly before: MemberRow; readonly after: MemberFields },
  ): Promise<number> {
    await tx.query(
      `update membership set name = $3, roles = $4, matter_id = $5, version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, after.name, after.roles, after.matter],
    );
    const gained = after.roles.some((role) => !before.roles.includes(role)) || after.matter !== before.matter;
    if (gained) await this.endSessions(tx, organisation, id);
    await changed(`membership:${id}`);
    await this.audit.enter(tx, {
      ...{ organisation, actor: membership, action: 'member.changed', subject: `membership:${id}` },
      detail: { roles: after.roles, before: before.roles, matter: after.matter },
      ...(after.name === before.name ? {} : { values: { name: after.name, before: before.name } }),
    });
    return before.version + 1;
  }

  private async endSessions(tx: EntityManager, organisation: string, id: string): Promise<void> {
    await tx.query(
      `update session set ended_at = $3 where organisation_id = $1 and membership_id = $2 and ended_at is null`,
      [organisation, id, this.clock.instant()],
    );
  }
}

const isAdministrator = ({ roles, state }: MemberRow): boolean =>
  state === 'active' && roles.includes('administrator');

const changedFields = (before: MemberRow, { name, roles, matter }: MemberChange): MemberFields => ({
  name: name?.trim() ?? before.name,
  roles: roles === undefined ? before.roles : [...new Set(roles)],
  matter: matter === undefined ? before.matter : matter,
});
