import { Injectable } from '@nestjs/common';
import { letterTemplate } from '@fristvakt/letters';
import type { ComposedLetter, LetterKind, LetterTemplate } from '@fristvakt/letters';
import { Database } from '@fristvakt/platform';
import type { Reader } from '@fristvakt/providers';
import { LetterDesk } from './letter-desk';
import type { Opened } from './letter-desk';
import type { LetterState, SentHow } from './letter-row';

/** A letter as it stands among others. */
export interface LetterListed {
  readonly id: string;
  readonly kind: LetterKind;
  readonly matterId: string;
  readonly matter: string;
  readonly providerId: string;
  readonly provider: string;
  readonly day: string;
  readonly state: LetterState;
  readonly sentOn: string | null;
  readonly writtenAt: string;
  readonly version: number;
}

/** What became of a letter after it was written. */
export interface LetterFate {
  readonly writtenByName: string | null;
  readonly settledByName: string | null;
  readonly settledOn: string | null;
  readonly settledReason: string | null;
  readonly sentByName: string | null;
  readonly sentOn: string | null;
  readonly sentHow: SentHow | null;
  readonly proof: string | null;
  readonly factId: string | null;
  /** The paper it is kept as. */
  readonly evidenceId: string | null;
  /** Its number, and the matter that has it: that of the fact. */
  readonly evidenceNumber: number | null;
  readonly evidenceMatter: string | null;
}

/** One letter: how it reads, what is missing, and what became of it. */
export interface LetterFound {
  readonly listed: LetterListed;
  readonly fate: LetterFate;
  readonly opened: Opened;
  readonly template: LetterTemplate;
  /** As it was settled, or as it reads today; null where its text cannot be filled. */
  readonly reads: ComposedLetter | null;
}

export interface LettersWanted {
  readonly organisation: string;
  readonly only: string | null;
  readonly matter?: string;
  readonly state?: LetterState;
  readonly limit: number;
  /** The id of the last one seen: ids are in the order of their making. */
  readonly after?: string;
}

/** The letters of an organisation, and one as it reads. */
@Injectable()
export class LetterQuery {
  constructor(
    private readonly database: Database,
    private readonly desk: LetterDesk,
  ) {}

  /** The newest first. */
  async list(wanted: LettersWanted): Promise<readonly LetterListed[]> {
    const { organisation, only, matter, state, limit, after } = wanted;
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) =>
      tx.query<LetterListed[]>(
        `${LISTED} where letter.organisation_id = $1 and ($2::uuid is null or letter.matter_id = $2)
           and ($3::uuid is null or letter.matter_id = $3) and ($4::text is null or letter.state = $4)
           and ($5::uuid is null or letter.id < $5) order by letter.id desc limit $6`,
        [organisation, only, matter ?? null, state ?? null, after ?? null, limit],
      ),
    );
  }

  /** Undefined where there is none, or it is none of a guest's. */
  async find(reader: Reader, only: string | null, id: string): Promise<LetterFound | undefined> {
    const { organisation } = reader;
    const context = only === null ? { organisation } : { organisation, matter: only };
    const row = await this.database.read(context, async (tx) => {
      const [found] = await tx.query<readonly (LetterListed & LetterFate)[]>(
        `${ONE} where letter.organisation_id = $1 and letter.id = $2 and ($3::uuid is null or letter.matter_id = $3)`,
        [organisation, id, only],
      );
      return found;
    });
    const template = row && letterTemplate(row.kind);
    if (row === undefined || template === undefined) return undefined;
    const opened = await this.desk.open(reader, only, id);
    if (opened === undefined) return undefined;
    // A guest is not told what the colleagues of the house are called.
    const fate = only === null ? row : { ...row, ...NAMELESS };
    return { listed: row, fate, opened, template, reads: opened.letter.document ?? opened.composed };
  }
}

const NAMELESS = { writtenByName: null, settledByName: null, sentByName: null };

const LISTED_COLUMNS = `letter.id, letter.kind, letter.matter_id as "matterId", matter.title as matter,
  letter.provider_id as "providerId", provider.name as provider, letter.day, letter.state,
  letter.sent_on as "sentOn", letter.written_at as "writtenAt", letter.version`;

const JOINED = `from letter
  join matter on matter.organisation_id = letter.organisation_id and matter.id = letter.matter_id
  join provider on provider.organisation_id = letter.organisation_id and provider.id = letter.provider_id`;

const LISTED = `select ${LISTED_COLUMNS} ${JOINED}`;

const member = (column: string): string =>
  `(select name from membership where organisation_id = letter.organisation_id and id = letter.${column})`;

const ONE = `select ${LISTED_COLUMNS}, ${member('written_by')} as "writtenByName",
    ${member('settled_by')} as "settledByName", letter.settled_on as "settledOn",
    letter.settled_reason as "settledReason", ${member('sent_by')} as "sentByName", letter.sent_how as "sentHow",
    letter.proof, letter.fact_id as "factId", letter.evidence_id as "evidenceId",
    paper.number as "evidenceNumber", kept_in.title as "evidenceMatter"
  ${JOINED}
  left join evidence paper on paper.organisation_id = letter.organisation_id and paper.id = letter.evidence_id
  left join matter kept_in on kept_in.organisation_id = paper.organisation_id and kept_in.id = paper.matter_id`;
