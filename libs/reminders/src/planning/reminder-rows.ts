import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Projections } from '@fristvakt/providers';
import type { Derived, Projection, RowDifference } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { PlanProvider } from './plan-provider';

/**
 * The reminders of a provider, planned with its facts: after the deadlines are written, since what only a change of the law would
 * move stays where it was, and so do its reminders.
 */
@Injectable()
export class ReminderRows implements Projection, OnModuleInit {
  readonly table = 'reminder';

  constructor(
    private readonly projections: Projections,
    private readonly planning: PlanProvider,
  ) {}

  onModuleInit(): void {
    this.projections.register(this);
  }

  async project(tx: EntityManager, { organisation, provider, proposeOnly }: Derived): Promise<void> {
    if (!proposeOnly) await this.planning.execute(tx, organisation, provider);
  }

  async compare(tx: EntityManager, { organisation, provider }: Derived): Promise<readonly RowDifference[]> {
    const found = await this.planning.amiss(tx, organisation, provider);
    return found.map(({ key, stored, wanted }) => ({
      ...{ table: 'reminder', key, field: 'dueAt', stored, derived: wanted },
    }));
  }
}
