import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';

/** A fact by which a story is known again in a record, whatever the matters are called there. */
export interface StoryMark {
  readonly provider: string;
  readonly ref: string;
  readonly type: string;
  readonly happened: string;
}

/** The matters of a record by their ids in the story. */
export type StoryMatters = Readonly<Record<string, string>>;

/** Finds a story that was taken into the record, by the name of its provider and one of its facts. */
@Injectable()
export class StoryMattersQuery {
  constructor(private readonly database: Database) {}

  /** Empty where it is not there, or none of it is a guest's. Where it is there twice, the one that came first. */
  async find(organisation: string, only: string | null, mark: StoryMark): Promise<StoryMatters> {
    const context: Context = only === null ? { organisation } : { organisation, matter: only };
    const rows = await this.database.read(context, async (tx) =>
      tx.query<readonly { ref: string; id: string }[]>(
        `select matter.ref, matter.id from matter
         where matter.organisation_id = $1 and ($2::uuid is null or matter.id = $2) and matter.provider_id = (
           select provider.id from provider
           join fact on fact.organisation_id = $1 and fact.provider_id = provider.id and fact.ref = $4
             and fact.type = $5 and fact.happened = $6
           where provider.organisation_id = $1 and provider.name = $3 order by provider.id limit 1)`,
        [organisation, only, mark.provider, mark.ref, mark.type, mark.happened],
      ),
    );
    return Object.fromEntries(rows.map(({ ref, id }) => [ref, id]));
  }
}
