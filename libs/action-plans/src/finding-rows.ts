import { AREA_CODES } from '@fristvakt/practice';
import { refused } from '@fristvakt/platform';
import type { Context, Refusal } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

export const FINDING_SOURCES = ['inspection', 'lex-sarah', 'self-inspection'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

export const FINDING_STATES = ['open', 'closed', 'withdrawn'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** A finding as its table has it. */
export interface FindingLocked {
  readonly id: string;
  readonly version: number;
  readonly matter: string;
  readonly area: string;
  readonly unit: string | null;
  readonly text: string;
  readonly cause: string | null;
  readonly seenOn: string;
  readonly state: FindingState;
  readonly round: number;
}

/** Who may see only one matter is under the same lock in the database. */
export const contextFor = (organisation: string, only: string | null): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** A finding, kept for this transaction. */
export async function lockFinding(
  tx: EntityManager,
  organisation: string,
  only: string | null,
  id: string,
): Promise<FindingLocked | undefined> {
  const [row] = await tx.query<FindingLocked[]>(
    `select id, version, matter_id as matter, area, unit, text, cause, seen_on as "seenOn", state, round from finding
     where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) for update`,
    [organisation, id, only],
  );
  return row;
}

/** What was refused, as a use case answers it. */
export interface Refused<Code extends string> {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
}

/** Refused because of one place in what was sent. */
export const refusedAt = <Code extends string>(code: Code, property: string, reason: string): Refused<Code> =>
  refused('invalid', code, { places: [{ property, reason }] });

export const areaFault = (area: string | undefined): Refused<'area-unknown'> | undefined =>
  area === undefined || AREA_CODES.includes(area)
    ? undefined
    : refusedAt('area-unknown', 'area', 'expected an area of the catalogue');

/** Nothing of it can have happened on a day to come. */
export const dayFault = (
  day: string | undefined,
  today: string,
  property: string,
): Refused<'day-not-yet-come'> | undefined =>
  day === undefined || day <= today
    ? undefined
    : refusedAt('day-not-yet-come', property, `expected a day up to ${today}`);

/** An owner is an active member who may see all matters. */
export async function ownerFault(
  tx: EntityManager,
  organisation: string,
  owner: string | null | undefined,
): Promise<Refused<'owner-unknown'> | undefined> {
  if (owner == null) return undefined;
  const [member] = await tx.query<unknown[]>(
    `select 1 from membership where organisation_id = $1 and id = $2 and state = 'active' and matter_id is null`,
    [organisation, owner],
  );
  if (member !== undefined) return undefined;
  return refusedAt('owner-unknown', 'owner', 'is no active member who may see all matters');
}

/** Without spaces around it; null where nothing is left. */
export const written = (text: string | null | undefined): string | null => {
  const plain = text?.trim() ?? '';
  return plain === '' ? null : plain;
};

/** What was sent, or what stands where nothing was sent. */
export const givenOr = (text: string | null | undefined, kept: string | null): string | null =>
  text === undefined ? kept : written(text);
