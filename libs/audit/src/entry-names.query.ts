import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';

/** What an entry of the chain is about, as people know it. */
export interface NamedSubject {
  /** As the entry tells it: `matter:0190…`. */
  readonly subject: string;
  readonly name: string;
  /** The kind and id of the thing whose page tells of it: a condition's licence, a circle's provider. */
  readonly place: string;
}

export interface NamesWanted {
  readonly organisation: string;
  readonly subjects: readonly string[];
  /** Whether who asks may read the record: without that nothing of it is named. */
  readonly record: boolean;
}

/** The names of what entries are about, all at once. What is gone, or has no name of its own, is not among them. */
@Injectable()
export class EntryNames {
  constructor(private readonly database: Database) {}

  async of({ organisation, subjects, record }: NamesWanted): Promise<readonly NamedSubject[]> {
    if (subjects.length === 0) return [];
    return this.database.read({ organisation }, async (tx) =>
      tx.query<NamedSubject[]>(NAMES, [organisation, subjects, record]),
    );
  }
}

/** One arm for each kind of thing: `name` and `place` are SQL, `$3` shuts what belongs to the record. */
const arm = (kind: string, from: string, name: string, place = `'${kind}:' || it.id`): string => `
  select '${kind}:' || it.id as subject, ${name} as name, ${place} as place
  from wanted join ${from} where wanted.kind = '${kind}'`;
const own = (table: string): string => `${table} it on it.organisation_id = $1 and it.id = wanted.id`;
const ofMatter = (table: string, matter = 'matter_id'): string =>
  `${own(table)} and $3 join matter on matter.organisation_id = $1 and matter.id = it.${matter}`;
const ofPerson = (table: string): string =>
  `${own(table)} and $3 join person on person.organisation_id = $1 and person.id = it.person_id`;

const NAMES = `
  with wanted as (
    select distinct split_part(one, ':', 1) as kind, split_part(one, ':', 2)::uuid as id
    from unnest($2::text[]) one
    where one ~ '^[a-z-]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  )
  ${[
    arm('membership', own('membership'), 'it.name'),
    arm('issuer', own('oidc_issuer'), 'it.name'),
    arm('token', own('api_token'), 'it.name', `'membership:' || it.membership_id`),
    arm('provider', `${own('provider')} and $3`, 'it.name'),
    arm('matter', `${own('matter')} and $3`, 'it.title'),
    arm('person', `${own('person')} and $3`, 'it.name'),
    arm('fact', ofMatter('fact'), 'matter.title'),
    arm('deadline', ofMatter('deadline'), 'matter.title'),
    arm('condition', ofMatter('licence_condition'), 'matter.title', `'licence:' || it.matter_id`),
    arm('planned-change', ofMatter('planned_change'), 'matter.title', `'licence:' || it.matter_id`),
    arm('responsible-person', ofPerson('responsible_person'), 'person.name', `'licence:' || it.matter_id`),
    arm('representative', ofPerson('representative'), 'person.name', `'licence:' || it.matter_id`),
    arm('circle-member', ofPerson('circle_member'), 'person.name', `'provider:' || it.provider_id`),
    arm('engagement', ofPerson('engagement'), 'person.name', `'person:' || it.person_id`),
  ].join('\n  union all')}`;
