import { Injectable } from '@nestjs/common';
import type { Principal, Role } from '@fristvakt/accounts';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { AdministratorDesk } from './administrator.desk';
import { CounselDesk } from './counsel.desk';
import { GuestDesk } from './guest.desk';
import { ManagerDesk } from './manager.desk';
import { OfficerDesk } from './officer.desk';

/** Those who read for one role each. */
@Injectable()
export class Readers {
  constructor(
    readonly manager: ManagerDesk,
    readonly officer: OfficerDesk,
    readonly counsel: CounselDesk,
    readonly guest: GuestDesk,
    readonly administrator: AdministratorDesk,
  ) {}
}

/** What the start of each role tells. */
@Injectable()
export class Desks {
  private readonly shows: Readonly<Record<Role, (asking: Principal, lang: Language) => Promise<object>>>;

  constructor(
    private readonly record: RecordQuery,
    reading: Readers,
  ) {
    const { manager, officer, counsel, guest, administrator } = reading;
    this.shows = {
      manager: async (asking, lang) => manager.show(asking, lang),
      'compliance-officer': async (asking, lang) => officer.show(asking, lang),
      counsel: async (asking, lang) => counsel.show(asking, lang),
      administrator: async (asking, lang) => administrator.show(asking, lang),
      auditor: async () => Promise.resolve({}),
      'guest-counsel': async (asking, lang) => guest.show(asking, lang),
    };
  }

  async of(role: Role, principal: Principal, lang: Language): Promise<object> {
    return this.shows[role](principal, lang);
  }

  /** Whether nobody has opened a matter here yet. */
  async isEmpty({ organisation, matter: only }: Principal): Promise<boolean> {
    return (await this.record.matters({ organisation, only, limit: 1 })).length === 0;
  }
}
