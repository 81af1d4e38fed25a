import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Database } from '@fristvakt/platform';
import { settingsOf } from './reminder-settings';
import type { ReminderSettings } from './reminder-settings';

/** How an organisation's reminders are planned, and which zones there are. */
@Injectable()
export class OwnSettings {
  private known: readonly string[] | undefined;

  constructor(private readonly database: Database) {}

  async of(principal: Principal): Promise<ReminderSettings> {
    return this.database.read(contextOf(principal), async (tx) => settingsOf(tx, principal.organisation));
  }

  /** The names of places and `UTC`, as the database knows them. It reads them from files, so they are read once. */
  async zones(): Promise<readonly string[]> {
    this.known ??= await this.database.read({}, async (tx) => {
      const rows = await tx.query<readonly { name: string }[]>(
        `select name from pg_timezone_names where name = 'UTC' or name ~ '^(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/'
         order by name`,
      );
      return rows.map(({ name }) => name);
    });
    return this.known;
  }
}
