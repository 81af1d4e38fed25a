import { newId } from '@fristvakt/platform';
import { ROUTES } from './access-matrix';
import type { Asker } from './askers';
import { idOf } from './requests';
import type { Named } from './asked-request';
import type { Route } from './requests';
import type { Ids, Tenant } from './world';

export interface Places {
  /** The organisation whose members ask. */
  readonly here: Tenant;
  /** The one nobody belongs to who asks. */
  readonly other: Tenant;
  /** Another provider of the organisation here, with matters, facts and deadlines. */
  readonly neighbour: Partial<Ids>;
}

/** What the address names: something of one's own, or something that is not there for who asks. */
export interface Target {
  readonly name: string;
  readonly values: readonly string[];
  readonly isThere: boolean;
}

const MALFORMED = ['x', '00000000-0000-0000-0000-00000000000g', '%27%20or%20true%20--'];

/** What is known to everybody by a name of its own. */
export const PUBLIC_NAMES: readonly string[] = [
  'rule',
  'page',
  'asset',
  'fact-type',
  'file-number',
  'protocol-day',
  'letter-kind',
];

/** What is one's own, and a colleague has as well. */
const COLLEAGUES: readonly string[] = ['own-session', 'own-token', 'own-identity', 'own-notice'];

/** What a guest of another matter is not told of. */
const OF_A_MATTER: readonly string[] = [
  ...['inspection', 'checklist', 'checklist-item', 'settled-item', 'own-list'],
  ...['finding', 'plan-action', 'effect-check'],
  ...['evidence', 'evidence-link'],
  ...['letter', 'letter-to-settle', 'settled-letter'],
];

/** Everything the address of a route can name for who asks: what is theirs first. */
export function targetsOf(
  { name: route, request: { of = [] } }: Route,
  { standing }: Asker,
  { here, other, neighbour }: Places,
): readonly Target[] {
  const own = of.map((kind) => idOf(here.ids, kind));
  const absent = (name: string, values: readonly string[]): Target => ({ name, values, isThere: false });
  if (of.length === 0) return [{ name: 'without a name', values: [], isThere: true }];
  const isGuest = standing.roles.includes('guest-counsel');
  const isPublic = ROUTES[route] === 'public';
  const isHere =
    standing.member !== 'elsewhere' && !(isGuest && of.some((kind) => OF_A_MATTER.includes(kind)));
  const isEverybodys = of.every((kind) => PUBLIC_NAMES.includes(kind));
  const strangers = of.flatMap((kind, place) => [
    // Who has not signed in yet belongs to no organisation: what they name is everybody's.
    ...(isPublic || PUBLIC_NAMES.includes(kind)
      ? []
      : [absent('of another organisation', own.with(place, idOf(other.ids, kind)))]),
    absent('unknown', own.with(place, newId())),
  ]);
  const neighbours = of.flatMap((kind, place) =>
    neighboursOf(kind, isGuest, { here, neighbour }).map((id) =>
      absent('somebody else’s', own.with(place, id)),
    ),
  );
  return [
    { name: 'their own', values: own, isThere: isHere || isPublic || isEverybodys },
    ...strangers,
    ...neighbours,
    ...MALFORMED.map((id) => absent(`malformed ${id}`, [id, ...own.slice(1)])),
  ];
}

/** What belongs to a colleague, or to another matter of the same organisation. */
function neighboursOf(
  kind: Named,
  isGuest: boolean,
  { here, neighbour }: Pick<Places, 'here' | 'neighbour'>,
): readonly string[] {
  if (COLLEAGUES.includes(kind)) return [idOf(here.ids, kind)];
  if (!isGuest || PUBLIC_NAMES.includes(kind)) return [];
  const id = (neighbour as Readonly<Record<string, string>>)[kind];
  return [...(id === undefined ? [] : [id]), ...(kind === 'matter' ? [here.ids.licence] : [])];
}
