import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { PreparedReads } from '@fristvakt/platform';

/** More than this many are counted no further. */
const MOST = 100;

const UNREAD = {
  name: 'unread-notices',
  text: `select count(*)::integer as count from (select from notice
    where organisation_id = $1 and recipient_id = $2 and read_at is null limit ${String(MOST)}) unread`,
};

/** How much somebody has not read; asked with every page, so it is prepared and goes along one small index. */
@Injectable()
export class UnreadNotices {
  constructor(private readonly reads: PreparedReads) {}

  /** At most 100. */
  async count(principal: Principal): Promise<number> {
    const [row] = await this.reads.rows<{ readonly count: number }>(contextOf(principal), {
      ...UNREAD,
      values: [principal.organisation, principal.membership],
    });
    return row?.count ?? 0;
  }
}
