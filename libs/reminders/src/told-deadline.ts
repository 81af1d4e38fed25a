/** A deadline as it stands now, with what its title is made of. Null ids of nothing: every reminder has one. */
export interface ToldDeadline {
  readonly id: string;
  readonly kind: string;
  readonly party: string;
  readonly rule: string;
  readonly from: string | null;
  readonly due: string | null;
  readonly status: string;
  readonly certainty: string;
  /** Of a duty without a day: hours since it arose. */
  readonly hours: number | null;
  /** Whether it is still there; one that a correction took away has no page any more. */
  readonly standing: boolean;
  readonly matterId: string;
  readonly matterKind: string;
  readonly matter: string;
  readonly provider: string;
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  } | null;
}

/** A {@link ToldDeadline} of `d`, joined with {@link WITH_RECORD}; null where there is none. */
export const TOLD_DEADLINE = `case when d.id is null then null else json_build_object('id', d.id, 'kind', d.kind,
  'party', d.party, 'rule', d.rule, 'from', d.from_on, 'due', d.due_on, 'status', d.status, 'certainty', d.certainty,
  'hours', (d.derived ->> 'hours')::integer, 'standing', d.standing, 'matterId', d.matter_id,
  'matterKind', matter.kind, 'matter', matter.title, 'provider', provider.name,
  'fact', case when fact.id is not null then json_build_object('ref', fact.ref, 'type', fact.type,
    'body', json_build_object('by', fact.body -> 'by', 'outcome', fact.body -> 'outcome')) end) end`;

/** `$1`: the organisation. */
export const WITH_RECORD = `left join matter on matter.organisation_id = $1 and matter.id = d.matter_id
  left join provider on provider.organisation_id = $1 and provider.id = d.provider_id
  left join fact on fact.organisation_id = $1 and fact.id = d.fact_id`;
