import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { endsBeforeItBegins, isBackwards } from '../days';
import { namesOf } from '../names-of';

export interface EngagementChange {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly fields: EngagementFields;
}

/** What may be changed; what is left out stays. To end it is to give the last day. */
export interface EngagementFields {
  readonly holderName?: string;
  readonly holderOrganisationNumber?: string | null;
  readonly role?: string;
  readonly fromOn?: string | null;
  readonly toOn?: string | null;
  readonly note?: string | null;
}

type Kept = Required<EngagementFields> & { readonly version: number };

/** Changes or ends what is noted of a person at another holder. */
@Injectable()
export class ChangeEngagement {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute({
    organisation,
    by,
    id,
    version,
    fields,
  }: EngagementChange): Promise<Outcome<null, 'not-found' | 'stale' | 'ends-before-it-begins'>> {
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly Kept[]>(
        `select version, holder_name as "holderName", holder_organisation_number as "holderOrganisationNumber", role,
           from_on as "fromOn", to_on as "toOn", note
         from engagement where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      const { holderName, holderOrganisationNumber, role, fromOn, toOn, note } = { ...row, ...given(fields) };
      if (isBackwards(fromOn, toOn)) return endsBeforeItBegins();
      await tx.query(
        `update engagement set version = version + 1, holder_name = $3, holder_organisation_number = $4, role = $5,
           from_on = $6, to_on = $7, note = $8
         where organisation_id = $1 and id = $2`,
        [organisation, id, holderName, holderOrganisationNumber, role, fromOn, toOn, note],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'engagement.changed', subject: `engagement:${id}` },
        detail: { fields: namesOf({ ...fields }), fromOn, toOn },
        values: { holderName, role, ...(note === null ? {} : { note }) },
      });
      return done(null);
    });
  }
}

/** The fields that were given, null among them. */
const given = (fields: EngagementFields): Partial<EngagementFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
