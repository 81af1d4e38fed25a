import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import { FOUND_BY, withoutAccents, wordsOf } from './matter-words';
import type { ProviderListed } from './record.query';

/** Where in a matter, or in one of its facts, words were found. */
export interface MatchedText {
  readonly matterId: string;
  readonly field: (typeof FOUND_BY)[number];
  readonly text: string;
}

export interface SearchWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly search: string;
}

const contextOf = ({ organisation, only }: Pick<SearchWanted, 'organisation' | 'only'>): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** What one search over the whole record needs beside the list of matters. */
@Injectable()
export class RecordSearch {
  constructor(private readonly database: Database) {}

  /** Providers by parts of their name, all of which must be there, or by the digits of their organisation number. */
  async providers(wanted: SearchWanted & { readonly limit: number }): Promise<readonly ProviderListed[]> {
    const { organisation, only, search, limit } = wanted;
    const parts = search
      .toLowerCase()
      .split(/\s+/)
      .filter((part) => part !== '')
      .slice(0, MOST_WORDS);
    if (parts.length === 0) return [];
    const digits = search.replace(/[\s-]/g, '');
    return this.database.read(contextOf(wanted), async (tx) =>
      tx.query<ProviderListed[]>(PROVIDERS, [
        ...[organisation, only, parts, /^\d{4,12}$/.test(digits) ? digits : null, limit],
      ]),
    );
  }

  /** In which texts of these matters the words looked for begin a word. The title and the provider tell themselves. */
  async matches(
    wanted: SearchWanted & { readonly matters: readonly string[] },
  ): Promise<readonly MatchedText[]> {
    const { organisation, only, search, matters } = wanted;
    const words = wordsOf(withoutAccents(search)).slice(0, MOST_WORDS);
    if (matters.length === 0 || words.length === 0) return [];
    const rows = await this.database.read(contextOf(wanted), async (tx) =>
      tx.query<MatchedText[]>(TEXTS, [organisation, only, matters, FOUND_BY]),
    );
    return rows.filter(({ text }) =>
      wordsOf(text).some((found) => words.some((word) => found.startsWith(word))),
    );
  }
}

const MOST_WORDS = 8;

/** An organisation has few providers: they are gone through in their order. */
const PROVIDERS = `
  select id, name, kind, organisation_number as "organisationNumber", demo, version from provider
  where organisation_id = $1
    and ($2::uuid is null or id in (select provider_id from matter where organisation_id = $1 and matter.id = $2))
    and (not exists (select 1 from unnest($3::text[]) part where position(part in lower(name)) = 0)
      or starts_with(replace(organisation_number, '-', ''), $4))
  order by name, id limit $5`;

const TEXTS = `
  select distinct told.matter_id as "matterId", field, told.body->>field as text
  from (
    select matter.id as matter_id, matter.body from matter
    where matter.organisation_id = $1 and matter.id = any($3::uuid[]) and ($2::uuid is null or matter.id = $2)
    union all
    select fact.matter_id, fact.body from fact
    where fact.organisation_id = $1 and fact.matter_id = any($3::uuid[]) and ($2::uuid is null or fact.matter_id = $2)
  ) told, unnest($4::text[]) field
  where told.body->>field is not null`;
