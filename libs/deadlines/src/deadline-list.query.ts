import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import { LISTED, RESTS_ON_SERVICE, SERVICE_CONFIRMED, WITH_NAMES } from './deadline-listed';
import type { DeadlineRowListed } from './deadline-listed';

/** Which deadlines a page lists. What is left out does not narrow the list. */
export interface DeadlineSelection {
  readonly status?: string;
  /** Who must act; `others`: anybody but the provider. */
  readonly party?: string;
  readonly kind?: string;
  readonly rule?: string;
  readonly provider?: string;
  readonly matter?: string;
  /** The member who sees to it; null: nobody. */
  readonly owner?: string | null;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Only those that the law or a letter gives no day. */
  readonly withoutDay?: boolean;
  /** `unconfirmed`: no second person has confirmed the day of service. `unsure`: that, or an assumed or unverified day. */
  readonly certainty?: string;
}

/** Whose deadlines: of an organisation and, for a guest, of the only matter. */
export interface DeadlinesOf {
  readonly organisation: string;
  readonly only: string | null;
}

export interface DeadlineListWanted extends DeadlinesOf, DeadlineSelection {
  readonly limit: number;
  readonly latestFirst?: boolean;
  readonly after?: readonly [sortOn: string, id: string];
}

/** A day in court, as the court has set it. */
export interface HearingListed {
  readonly factId: string;
  readonly day: string;
  readonly court: string;
  readonly matterId: string;
  readonly matter: string;
}

const contextOf = ({ organisation, only }: DeadlinesOf): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** How long before its first day a court can have set a hearing, for it to be found. */
const HEARING_SET_BEFORE = '2 years';

/** Deadlines with the names of matter, provider and owner, as pages list them. */
@Injectable()
export class DeadlineListQuery {
  constructor(private readonly database: Database) {}

  /** By day, those to be met at once first; or the other way round. */
  async list(wanted: DeadlineListWanted): Promise<readonly DeadlineRowListed[]> {
    const { text, values } = listStatement(wanted);
    return this.database.read(contextOf(wanted), async (tx) => tx.query<DeadlineRowListed[]>(text, values));
  }

  /** What falls on the days of a period and still matters; rights by the day they open. */
  async inPeriod(
    wanted: DeadlinesOf & {
      readonly first: string;
      readonly last: string;
      readonly party?: string;
      readonly limit: number;
    },
  ): Promise<readonly DeadlineRowListed[]> {
    const { first, last, party, limit } = wanted;
    const conditions = new Conditions(wanted);
    conditions.add(first, (place) => `d.sort_on >= ${place}::date`);
    conditions.add(last, (place) => `d.sort_on <= ${place}::date`);
    conditions.addParty(party);
    conditions.say("d.status <> 'moot'");
    const text = statement(conditions, 'd.sort_on, d.id', limit);
    return this.database.read(contextOf(wanted), async (tx) =>
      tx.query<DeadlineRowListed[]>(text, conditions.values),
    );
  }

  /** The days in court in a period. A hearing whose setting has been corrected counts as corrected. */
  async hearings(
    wanted: DeadlinesOf & { readonly first: string; readonly last: string },
  ): Promise<readonly HearingListed[]> {
    const { organisation, only, first, last } = wanted;
    return this.database.read(contextOf(wanted), async (tx) =>
      tx.query<HearingListed[]>(
        `select fact.id as "factId", day, fact.body ->> 'by' as court, matter.id as "matterId", matter.title as matter
         from matter
         join fact on fact.organisation_id = $1 and fact.matter_id = matter.id and fact.type = 'hearing-set'
           and fact.happened_on between $3::date - interval '${HEARING_SET_BEFORE}' and $4::date
         cross join lateral json_array_elements_text(
           case json_typeof(fact.body -> 'days') when 'array' then fact.body -> 'days' else '[]' end) day
         where matter.organisation_id = $1 and matter.kind = 'appeal' and ($2::uuid is null or matter.id = $2)
           and day between ($3::date)::text and ($4::date)::text
           and not exists (select from fact later where later.organisation_id = $1 and later.corrects_id = fact.id)
         order by day, fact.position`,
        [organisation, only, first, last],
      ),
    );
  }
}

/** The conditions of a statement and the values they name; the first two are the tenant and a guest's only matter. */
class Conditions {
  readonly values: unknown[];
  readonly parts = ['d.organisation_id = $1', 'd.standing', '($2::uuid is null or d.matter_id = $2)'];

  constructor({ organisation, only }: DeadlinesOf) {
    this.values = [organisation, only];
  }

  say(condition: string): void {
    this.parts.push(condition);
  }

  add(value: string | undefined, condition: (place: string) => string): void {
    if (value === undefined) return;
    this.values.push(value);
    this.parts.push(condition(`$${String(this.values.length)}`));
  }

  addParty(party: string | undefined): void {
    if (party === 'others') this.say("d.party <> 'provider'");
    else this.add(party, (place) => `d.party = ${place}`);
  }
}

/** The rows are found by an index first, and only those on the page are joined with names. */
const statement = ({ parts }: Conditions, order: string, limit: number): string =>
  `select ${LISTED} from (select d.* from deadline d where ${parts.join(' and ')}
     order by ${order} limit ${String(limit)}) d ${WITH_NAMES} order by ${order}`;

function listStatement(wanted: DeadlineListWanted): {
  readonly text: string;
  readonly values: readonly unknown[];
} {
  const { owner, certainty, withoutDay = false, latestFirst = false, after, limit } = wanted;
  const conditions = new Conditions(wanted);
  conditions.add(wanted.status, (place) => `d.status = ${place}`);
  conditions.addParty(wanted.party);
  conditions.add(wanted.kind, (place) => `d.kind = ${place}`);
  conditions.add(wanted.rule, (place) => `d.rule = ${place}`);
  conditions.add(wanted.provider, (place) => `d.provider_id = ${place}::uuid`);
  conditions.add(wanted.matter, (place) => `d.matter_id = ${place}::uuid`);
  if (owner === null) conditions.say('d.owner_id is null');
  else conditions.add(owner, (place) => `d.owner_id = ${place}::uuid`);
  conditions.add(wanted.dueFrom, (place) => `d.due_on >= ${place}::date`);
  conditions.add(wanted.dueTo, (place) => `d.due_on <= ${place}::date`);
  if (withoutDay) conditions.say('d.due_on is null');
  addCertainty(conditions, certainty);
  if (after !== undefined) {
    const [sortOn, id] = after;
    conditions.values.push(sortOn, id);
    const places = conditions.values.length;
    conditions.say(
      `(d.sort_on, d.id) ${latestFirst ? '<' : '>'} ($${String(places - 1)}::date, $${String(places)}::uuid)`,
    );
  }
  const order = latestFirst ? 'd.sort_on desc, d.id desc' : 'd.sort_on, d.id';
  return { text: statement(conditions, order, limit), values: conditions.values };
}

const UNCONFIRMED = `(${RESTS_ON_SERVICE} and not ${SERVICE_CONFIRMED})`;

function addCertainty(conditions: Conditions, certainty: string | undefined): void {
  if (certainty === 'unconfirmed') conditions.say(UNCONFIRMED);
  else if (certainty === 'unsure') conditions.say(`(d.certainty <> 'certain' or ${UNCONFIRMED})`);
  else conditions.add(certainty, (place) => `d.certainty = ${place}`);
}
