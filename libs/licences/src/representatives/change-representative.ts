import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, brokenConstraint, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';
import { isBackwards } from '../days';
import { takeProviderOf } from '../register/licence-taken';
import { ONCE, signedAlready } from './representative-once';

/** What stays out stays as it is. */
interface Fields {
  readonly signedOn?: string;
  /** From when it is good no more, because it was taken back; null: it was not. */
  readonly endedOn?: string | null;
  readonly note?: string | null;
}

export interface RepresentativeChange extends Fields {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
}

interface Kept {
  readonly licenceId: string;
  readonly signedOn: string;
  readonly endedOn: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** Takes back a representative's power, or puts right what was entered of it; what follows from it moves at once. */
@Injectable()
export class ChangeRepresentative {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly rederive: Rederive,
  ) {}

  async execute(asked: RepresentativeChange): Promise<Outcome<null>> {
    try {
      return await this.change(asked);
    } catch (error) {
      if (brokenConstraint(error) === ONCE) return signedAlready();
      throw error;
    }
  }

  private async change({
    organisation,
    by,
    id,
    version,
    ...given
  }: RepresentativeChange): Promise<Outcome<null>> {
    return this.database.write({ organisation }, async (tx) => {
      const [place] = await tx.query<readonly { licenceId: string }[]>(
        'select matter_id as "licenceId" from representative where organisation_id = $1 and id = $2',
        [organisation, id],
      );
      if (place === undefined) return refused('not-found', 'not-found');
      const provider = await takeProviderOf(tx, organisation, place.licenceId);
      const [row] = await tx.query<readonly Kept[]>(
        `select matter_id as "licenceId", signed_on as "signedOn", ended_on as "endedOn", note, version
         from representative where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (row === undefined || provider === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      const { licenceId, signedOn, endedOn, note } = { ...row, ...toldIn(given) };
      if (isBackwards(signedOn, endedOn)) return refused('invalid', 'ends-before-it-begins', ENDS_BEFORE);
      await tx.query(
        `update representative set signed_on = $3, ended_on = $4, note = $5, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, signedOn, endedOn, note],
      );
      await this.rederive.afterEntry(tx, organisation, provider, by);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'representative.changed', subject: `representative:${id}` },
        detail: { licence: licenceId, signedOn, endedOn },
        ...(note === null ? {} : { values: { note } }),
      });
      return done(null);
    });
  }
}

/** The fields that were given, null among them. */
const toldIn = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const ENDS_BEFORE = { places: [{ property: 'endedOn', reason: 'lies before the day it was signed' }] };
