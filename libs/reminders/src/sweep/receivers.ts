import type { Level } from '@fristvakt/practice';

/** Somebody of the organisation who may see all its matters. */
export interface Colleague {
  readonly id: string;
  readonly roles: readonly string[];
  /** Away on the day. */
  readonly away: boolean;
  /** Who stands in on the day, if anybody was named. */
  readonly standIn: string | null;
}

/** Why somebody is told. */
export type Because = 'owner' | 'stands-in' | 'no-owner' | 'not-acknowledged' | 'manager' | 'nobody-else';

export interface Receiver {
  readonly id: string;
  readonly because: Because;
}

/**
 * Who is told of a deadline. The owner; whoever stands in while the owner is away; the compliance officers where nobody owns it or
 * nobody stands in. One level up, those who stand in; two levels up, the managers too. Nobody who is away is told. Where that
 * leaves nobody, administrators are, and at last anybody there is: empty only for an organisation without active members.
 */
export function receiversOf(
  colleagues: readonly Colleague[],
  owner: string | null,
  level: Level,
): readonly Receiver[] {
  const present = colleagues.filter(({ away }) => !away);
  const found = [
    ...ownersOf(colleagues, owner),
    ...(level === 'owner' ? [] : standInsOf(colleagues, owner)),
    ...(level === 'manager' ? withRole(present, 'manager', 'manager') : []),
  ];
  const told = found.length > 0 ? found : lastResort(colleagues, present);
  return told.filter(({ id }, index) => told.findIndex((one) => one.id === id) === index);
}

function ownersOf(colleagues: readonly Colleague[], owner: string | null): readonly Receiver[] {
  const officers = (): readonly Receiver[] =>
    withRole(
      colleagues.filter(({ away }) => !away),
      'compliance-officer',
      'no-owner',
    );
  const own = colleagues.find(({ id }) => id === owner);
  if (own === undefined) return officers();
  if (!own.away) return [{ id: own.id, because: 'owner' }];
  const standIn = standInOf(colleagues, own);
  return standIn === undefined ? officers() : [{ id: standIn.id, because: 'stands-in' }];
}

function standInsOf(colleagues: readonly Colleague[], owner: string | null): readonly Receiver[] {
  const own = colleagues.find(({ id }) => id === owner);
  const standIn = own && standInOf(colleagues, own);
  // Whoever stands in for an owner who is away has been told already: further up are the officers.
  if (standIn !== undefined && own?.away !== true) return [{ id: standIn.id, because: 'not-acknowledged' }];
  return withRole(
    colleagues.filter(({ away }) => !away),
    'compliance-officer',
    'not-acknowledged',
  );
}

/** Whoever stands in and is there: who is away as well is stood in for in turn. */
function standInOf(colleagues: readonly Colleague[], away: Colleague): Colleague | undefined {
  const seen = new Set([away.id]);
  let next = colleagues.find(({ id }) => id === away.standIn);
  while (next?.away === true && !seen.has(next.id)) {
    seen.add(next.id);
    const { standIn } = next;
    next = colleagues.find(({ id }) => id === standIn);
  }
  return next?.away === false ? next : undefined;
}

function lastResort(colleagues: readonly Colleague[], present: readonly Colleague[]): readonly Receiver[] {
  const groups = [
    withRole(present, 'compliance-officer', 'nobody-else'),
    withRole(present, 'manager', 'nobody-else'),
    withRole(present, 'administrator', 'nobody-else'),
    present.map(({ id }): Receiver => ({ id, because: 'nobody-else' })),
    withRole(colleagues, 'administrator', 'nobody-else'),
    colleagues.map(({ id }): Receiver => ({ id, because: 'nobody-else' })),
  ];
  return groups.find((group) => group.length > 0) ?? [];
}

const withRole = (colleagues: readonly Colleague[], role: string, because: Because): readonly Receiver[] =>
  colleagues.filter(({ roles }) => roles.includes(role)).map(({ id }) => ({ id, because }));
