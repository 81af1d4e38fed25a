import { may } from '@fristvakt/accounts';
import type { Member, Permission, Principal } from '@fristvakt/accounts';
import type { AuditEntryListed, NamedSubject } from '@fristvakt/audit';
import { isUuid } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { swedishTime } from '../pages/swedish-time';
import { wordsIn } from '../pages/page-words';
import { View } from '../pages/view';
import { actionGroups, actionText, kindText } from './actions';
import { addressOf } from './audit-filter';
import type { AuditFilter } from './audit-filter';
import { AUDIT_WORDS } from './audit.words';

/** What is shown of the log. */
export interface AuditShown {
  readonly principal: Principal;
  readonly filter: AuditFilter;
  readonly entries: readonly AuditEntryListed[];
  /** The entry before which the next page begins; null on the last. */
  readonly next: number | null;
  /** Whom a reader can choose, and what the actors of the page are called. */
  readonly members: readonly Pick<Member, 'id' | 'name'>[];
  readonly names: ReadonlyMap<string, string>;
  readonly subjects: readonly NamedSubject[];
}

/** The page of the log. */
export function auditPage(shown: AuditShown, lang: Language): View {
  const { filter, entries, next } = shown;
  const words = wordsIn(AUDIT_WORDS, lang);
  const { rubbish } = filter;
  return new View('audit/audit', {
    ...{ title: words('title'), words: AUDIT_WORDS },
    model: {
      actors: actorOptions(shown, lang),
      groups: actionGroups(lang).map(({ name, actions }) => ({
        name,
        actions: actions.map((one) => ({ ...one, chosen: one.value === filter.action })),
      })),
      subject: filter.subject ?? rubbish.subject ?? '',
      ...{ from: filter.from ?? '', to: filter.to ?? '', isFiltered: addressOf(filter) !== '/audit' },
      notes: [
        ...(rubbish.subject === undefined ? [] : [words('filter-subject-unknown')]),
        ...rubbish.days.map((day) => words('filter-day-unknown', { day })),
      ],
      entries: entries.map((entry) => entryLine(entry, shown, lang)),
      pager: {
        first: filter.before === undefined ? null : addressOf(filter),
        next: next === null ? null : addressOf(filter, next),
      },
    },
  });
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** Who is chosen is among those to choose, even where the list of members is longer than that. */
function actorOptions({ filter, members, names }: AuditShown, lang: Language): readonly Option[] {
  const words = wordsIn(AUDIT_WORDS, lang);
  const chosen = filter.actor;
  const known = [{ id: 'system', name: words('system') }, ...members];
  const isThere = chosen === undefined || known.some(({ id }) => id === chosen);
  return [...known, ...(isThere ? [] : [{ id: chosen, name: names.get(chosen) ?? words('unknown') }])].map(
    ({ id, name }) => ({ value: id, text: name, chosen: id === chosen }),
  );
}

function entryLine(entry: AuditEntryListed, shown: AuditShown, lang: Language): object {
  const { seq, at, actor, action, detail, values, hash } = entry;
  const words = wordsIn(AUDIT_WORDS, lang);
  const name = actor === 'system' ? words('system') : (shown.names.get(actor) ?? words('unknown'));
  return {
    ...{ seq: String(seq), at: swedishTime(at, lang, true), hash, name },
    ...{ what: actionText(action, lang), about: aboutOf(entry, shown, lang) },
    detail: Object.entries(detail).map(([key, value]) => ({ key, value: plain(value) })),
    values: Object.entries(values).map(([key, value]) => ({ key, value: value ?? words('entry-erased') })),
    sameHref: addressOf({ ...NOTHING, subject: entry.subject }),
    actorHref: addressOf({ ...NOTHING, actor }),
    actorText: words('entry-actor', { name }),
  };
}

const NOTHING: AuditFilter = {
  ...{ actor: undefined, action: undefined, subject: undefined, from: undefined, to: undefined },
  ...{ before: undefined, rubbish: { subject: undefined, days: [] } },
};

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Where a thing is shown, and who may go there. */
const PLACES: Readonly<Record<string, readonly [folder: string, access: Permission]>> = {
  matter: ['matters', 'read-record'],
  licence: ['licences', 'read-record'],
  provider: ['providers', 'read-record'],
  fact: ['facts', 'read-record'],
  deadline: ['deadlines', 'read-record'],
  person: ['persons', 'read-register'],
  membership: ['people', 'read-people'],
  issuer: ['issuers', 'administer-people'],
  webhook: ['settings/webhooks', 'administer-webhooks'],
};
/** Said by the action itself. */
const UNTOLD = new Set(['organisation', 'session', 'audit-head']);

/** What it was done to: its name where it has one, and the way there for who may go. */
function aboutOf(
  { subject, detail }: AuditEntryListed,
  { principal, subjects }: AuditShown,
  lang: Language,
): { readonly text: string; readonly href: string | null } | null {
  const [kind = ''] = subject.split(':');
  if (UNTOLD.has(kind)) return null;
  // A note of counsel has no name that others may know: its matter is told.
  const meant = kind === 'privileged-note' ? `matter:${plain(detail['matter'] ?? '')}` : subject;
  const named = subjects.find((one) => one.subject === meant);
  return { text: named?.name ?? kindText(kind, lang), href: hrefOf(named?.place ?? meant, principal) };
}

function hrefOf(place: string, principal: Principal): string | null {
  const [kind = '', id = ''] = place.split(':');
  const [folder, access] = PLACES[kind] ?? [];
  if (folder === undefined || access === undefined || !isUuid(id)) return null;
  return may(principal, access) ? `/${folder}/${id}` : null;
}

/** What the names of a page's entries are looked up by. */
export const subjectsOf = (entries: readonly AuditEntryListed[]): readonly string[] => [
  ...new Set(
    entries.flatMap(({ subject, detail }) =>
      typeof detail['matter'] === 'string' ? [subject, `matter:${detail['matter']}`] : [subject],
    ),
  ),
];
