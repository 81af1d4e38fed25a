import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { FaultyFile } from './verify-files';

/** How the files of an organisation stood when they were last read again. */
export interface IntegrityStanding {
  readonly files: number;
  readonly bytes: number;
  /** Files that have not been read again since they came. */
  readonly unchecked: number;
  /** The file that was read again longest ago; null where none was. */
  readonly oldestCheckAt: string | null;
  readonly faults: readonly (FaultyFile & { readonly checkedAt: string })[];
}

const MOST_FAULTS = 500;

/** What the last reading of the files found; without a word of what is in them. */
@Injectable()
export class IntegrityQuery {
  constructor(private readonly database: Database) {}

  async standing(organisation: string): Promise<IntegrityStanding> {
    return this.database.read({ organisation }, async (tx) => {
      const [sums] = await tx.query<readonly Omit<IntegrityStanding, 'faults'>[]>(
        `select count(*) as files, coalesce(sum(size), 0)::bigint as bytes,
           count(*) filter (where checked_at is null) as unchecked, min(checked_at) as "oldestCheckAt"
         from evidence_version where organisation_id = $1 and key is not null`,
        [organisation],
      );
      const faults = await tx.query<IntegrityStanding['faults']>(
        `select file.evidence_id as "evidenceId", file.matter_id as "matterId", evidence.number as enclosure,
           file.number as version, file.fault, file.checked_at as "checkedAt"
         from evidence_version file
         join evidence on evidence.organisation_id = file.organisation_id and evidence.id = file.evidence_id
         where file.organisation_id = $1 and file.fault is not null and file.key is not null
         order by file.id limit $2`,
        [organisation, MOST_FAULTS],
      );
      return { ...(sums ?? NOTHING), faults };
    });
  }
}

const NOTHING = { files: 0, bytes: 0, unchecked: 0, oldestCheckAt: null };
