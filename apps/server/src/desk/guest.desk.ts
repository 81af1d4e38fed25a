import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { DeadlineListQuery } from '@fristvakt/deadlines';
import { Clock } from '@fristvakt/platform';
import type { MatterKind } from '@fristvakt/proceedings';
import { RecordQuery } from '@fristvakt/providers';
import { MATTER_NAMES, capital, matterStatusText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { CounselDesk } from './counsel.desk';
import type { CounselShown } from './counsel.presenter';
import { deskLine } from './desk-line';
import type { DeskLine } from './desk-line';

export interface GuestShown extends CounselShown {
  /** Null where it is gone. */
  readonly matter: {
    readonly href: string;
    readonly title: string;
    readonly provider: string;
    readonly kind: string;
    readonly status: string;
  } | null;
  readonly lines: readonly DeskLine[];
}

const DEADLINES = 30;

/** Reads the one matter of a guest, and nothing else. */
@Injectable()
export class GuestDesk {
  constructor(
    private readonly record: RecordQuery,
    private readonly deadlines: DeadlineListQuery,
    private readonly counsel: CounselDesk,
    private readonly clock: Clock,
  ) {}

  async show(principal: Principal, lang: Language): Promise<GuestShown> {
    const { organisation, matter: only } = principal;
    const [matter] = only === null ? [] : await this.record.matters({ organisation, only, limit: 1 });
    const open = { status: 'open', party: 'provider', limit: DEADLINES };
    const lines = only === null ? [] : await this.deadlines.list({ organisation, only, ...open });
    const kind = matter?.kind as MatterKind | undefined;
    return {
      ...(await this.counsel.show(principal, lang)),
      matter:
        matter === undefined || kind === undefined
          ? null
          : {
              ...{ href: `/matters/${matter.id}`, title: matter.title, provider: matter.provider },
              kind: MATTER_NAMES[kind][lang],
              status: capital(matterStatusText(kind, matter.status, lang)),
            },
      lines: lines.map((row) => deskLine(row, this.clock.today(), lang)),
    };
  }
}
