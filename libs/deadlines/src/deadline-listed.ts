/** A deadline as a page lists it: with the names of everything it hangs on. */
export interface DeadlineRowListed {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly rule: string;
  readonly ruleVersion: string | null;
  readonly party: string;
  readonly from: string | null;
  readonly raw: string | null;
  readonly due: string | null;
  /** The day it is sorted by. */
  readonly sortOn: string;
  readonly status: string;
  readonly certainty: string;
  /** Of a duty without a day: hours since it arose. */
  readonly hours: number | null;
  /** A change of the law would move it, or was decided not to. */
  readonly lawPinned: boolean;
  readonly version: number;
  readonly providerId: string;
  readonly provider: string;
  readonly matterId: string;
  readonly matter: string;
  readonly matterKind: string;
  readonly factId: string | null;
  /** What its title needs of the fact that started it; null where it follows from an entry of a register. */
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  } | null;
  readonly ownerId: string | null;
  /** Null where nobody sees to it; and for a guest, who is told no names of the house. */
  readonly owner: string | null;
  /** Whether a second person has confirmed the day of service it rests on; null where it rests on none. */
  readonly serviceConfirmed: boolean | null;
}

/** The deadlines whose day rests on a day of service that a second person is to confirm. `d` is the deadline. */
export const RESTS_ON_SERVICE = `d.party = 'provider' and d.kind in ('appeal', 'reconsideration')
  and exists (select from fact served where served.organisation_id = d.organisation_id and served.id = d.fact_id
    and served.body -> 'served' is not null)`;

export const SERVICE_CONFIRMED = `exists (select from service_confirmation c
  where c.organisation_id = d.organisation_id and c.fact_id = d.fact_id)`;

/** The columns of {@link DeadlineRowListed}, of `d` joined with {@link WITH_NAMES}. `$2`: a guest's only matter. */
export const LISTED = `d.id, d.key, d.kind, d.rule, d.rule_version as "ruleVersion", d.party, d.from_on as "from",
  d.raw_on as raw, d.due_on as due, d.sort_on as "sortOn", d.status, d.certainty,
  (d.derived ->> 'hours')::integer as hours, d.law_pinned as "lawPinned", d.version,
  d.provider_id as "providerId", provider.name as provider,
  d.matter_id as "matterId", matter.title as matter, matter.kind as "matterKind", d.fact_id as "factId",
  case when fact.id is not null then json_build_object('ref', fact.ref, 'type', fact.type,
    'body', json_build_object('by', fact.body -> 'by', 'outcome', fact.body -> 'outcome')) end as fact,
  d.owner_id as "ownerId", case when $2::uuid is null then owner.name end as owner,
  case when ${RESTS_ON_SERVICE} then ${SERVICE_CONFIRMED} end as "serviceConfirmed"`;

/** `$1`: the organisation. */
export const WITH_NAMES = `join matter on matter.organisation_id = $1 and matter.id = d.matter_id
  join provider on provider.organisation_id = $1 and provider.id = d.provider_id
  left join fact on fact.organisation_id = $1 and fact.id = d.fact_id
  left join membership owner on owner.organisation_id = $1 and owner.id = d.owner_id`;
