import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Another feature that hears of reminders in the transaction that sends them: what it writes stands with them or not at all. */
export interface ReminderListener {
  /** `reminders`: the ids of those that were sent, of one organisation. */
  sent(tx: EntityManager, organisation: string, reminders: readonly string[]): Promise<void>;
}

/** Who hears of reminders; each registers itself when the program starts. */
@Injectable()
export class ReminderListeners {
  private readonly listeners: ReminderListener[] = [];

  register(listener: ReminderListener): void {
    this.listeners.push(listener);
  }

  async sent(tx: EntityManager, organisation: string, reminders: readonly string[]): Promise<void> {
    if (reminders.length === 0) return;
    for (const listener of this.listeners) await listener.sent(tx, organisation, reminders);
  }
}
