import { Controller, Query } from '@nestjs/common';
import { Members, People, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditQuery, EntryNames } from '@fristvakt/audit';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { beginningsOf } from './actions';
import { auditFilter } from './audit-filter';
import { auditPage, subjectsOf } from './audit.presenter';

const ON_A_PAGE = 50;
/** So many members can be chosen from a list; of more, one is chosen by following their name. */
const MOST_MEMBERS = 300;

/** The reader of the audit log. */
@Controller()
export class AuditPages {
  constructor(
    private readonly query: AuditQuery,
    private readonly entryNames: EntryNames,
    private readonly members: Members,
    private readonly people: People,
  ) {}

  @Page('audit', 'read-audit')
  async show(
    @Asking() principal: Principal,
    @Query() query: Readonly<Record<string, unknown>>,
    @Lang() lang: Language,
  ): Promise<View> {
    const filter = auditFilter(query);
    const { rubbish, ...wanted } = filter;
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const { organisation, membership } = principal;
    const rows = await this.query.entries({
      ...{ ...given, organisation, by: membership, limit: ON_A_PAGE + 1 },
      ...(filter.action !== undefined && { action: beginningsOf(filter.action) }),
    });
    const entries = rows.slice(0, ON_A_PAGE);
    const actors = [...new Set([...entries.map(({ actor }) => actor), filter.actor ?? 'system'])];
    return auditPage(
      {
        ...{ principal, filter: { ...filter, rubbish }, entries },
        next: rows.length > ON_A_PAGE ? (entries.at(-1)?.seq ?? null) : null,
        members: await this.members.list(principal, { most: MOST_MEMBERS }),
        names: await this.people.names(principal, actors),
        subjects: await this.entryNames.of({
          ...{ organisation, subjects: subjectsOf(entries), record: may(principal, 'read-record') },
        }),
      },
      lang,
    );
  }
}
