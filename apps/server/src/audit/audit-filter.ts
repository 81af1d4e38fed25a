import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { isUuid } from '@fristvakt/platform';
import { ACTIONS } from './actions';

/** What a reader of the log looks for, as the address tells it. */
export interface AuditFilter {
  /** A member, by id, or `system`. */
  readonly actor: string | undefined;
  readonly action: string | undefined;
  /** As the chain has it: `matter:0190…`. */
  readonly subject: string | undefined;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  /** The entry before which the page begins. */
  readonly before: number | undefined;
  /** What was typed, where it makes no sense. */
  readonly rubbish: {
    readonly subject: string | undefined;
    readonly days: readonly string[];
  };
}

type Query = Readonly<Record<string, unknown>>;

export function auditFilter(query: Query): AuditFilter {
  const actor = textOf(query, 'actor').toLowerCase();
  const typed = textOf(query, 'subject');
  const subject = subjectIn(typed);
  const days = ['from', 'to'].map((name) => textOf(query, name));
  const [from, to] = days.map(parsePlainDate);
  const before = Number(textOf(query, 'before'));
  return {
    actor: actor === 'system' || isUuid(actor) ? actor : undefined,
    action: ACTIONS.find((action) => action === query['action']),
    ...{ subject, from, to },
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
    rubbish: {
      subject: typed === '' || subject !== undefined ? undefined : typed,
      days: days.filter((day) => day !== '' && parsePlainDate(day) === undefined),
    },
  };
}

const textOf = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value.trim().slice(0, 500) : '';
};

/** Which kind of thing each page shows. */
const PAGES: Readonly<Record<string, string>> = {
  matters: 'matter',
  licences: 'matter',
  providers: 'provider',
  persons: 'person',
  facts: 'fact',
  deadlines: 'deadline',
  people: 'membership',
  issuers: 'issuer',
  webhooks: 'webhook',
};

/** A subject as the chain has it, or as the address of its page tells it. */
function subjectIn(typed: string): string | undefined {
  const [, page = '', inAddress = ''] = /\/([a-z-]+)\/([\da-f-]{36})(?:[/?#]|$)/i.exec(typed) ?? [];
  const kind = Object.hasOwn(PAGES, page) ? PAGES[page] : undefined;
  if (kind !== undefined && isUuid(inAddress.toLowerCase())) return `${kind}:${inAddress.toLowerCase()}`;
  return /^[a-z-]{1,40}:[\da-f-]{10,36}$/.test(typed) ? typed : undefined;
}

/** The address of the log with this filter. */
export function addressOf({ actor, action, subject, from, to }: AuditFilter, before?: number): string {
  const given = { actor, action, subject, from, to, before: before === undefined ? before : String(before) };
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  return query.size === 0 ? '/audit' : `/audit?${query.toString()}`;
}
