import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ReminderListeners } from '@fristvakt/reminders';
import type { ReminderListener } from '@fristvakt/reminders';
import type { EntityManager } from 'typeorm';
import type { Happening } from './event-body';
import { TellEvents } from './tell-events';

/** Tells of reminders in the transaction that sends them. */
@Injectable()
export class ReminderEvents implements ReminderListener, OnModuleInit {
  constructor(
    private readonly listeners: ReminderListeners,
    private readonly telling: TellEvents,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async sent(tx: EntityManager, organisation: string, reminders: readonly string[]): Promise<void> {
    const rows = await tx.query<readonly Omit<Happening, 'type'>[]>(
      `select r.id as reminder, r.provider_id as provider, r.matter_id as matter, r.deadline_id as deadline,
         d.due_on as "dueOn"
       from reminder r join deadline d on d.organisation_id = $1 and d.id = r.deadline_id
       where r.organisation_id = $1 and r.id = any ($2::uuid[]) order by r.due_at, r.id`,
      [organisation, reminders],
    );
    await this.telling.execute(
      tx,
      organisation,
      rows.map((row) => ({ ...row, type: 'reminder.sent' as const })),
    );
  }
}
