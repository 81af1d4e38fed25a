import { Injectable, Logger } from '@nestjs/common';
import { AuditTrail, ValueErasure } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from './asker';
import type { Asker } from './asker';
import { FileStore } from './store/file-store';

export interface FileToWithdraw extends Asker {
  /** The enclosure; its newest file is meant. */
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  /** Why; it stays, so it should name nobody whom the file is about. */
  readonly reason: string;
  /** May withdraw what another has put in. */
  readonly mayOthers: boolean;
}

interface Row {
  readonly matter: string;
  readonly number: number;
  readonly version: number;
  readonly erased: boolean;
  readonly held: boolean;
  readonly ruled: boolean;
  readonly proposed: boolean;
  readonly linked: boolean;
  readonly inLetter: boolean;
}

interface Newest {
  readonly number: number;
  readonly sha256: string;
  readonly key: string;
  readonly addedBy: string;
  /** Others of the enclosure stand behind it. */
  readonly others: boolean;
  /** The matter's bundle has left the house since it came. */
  readonly bundled: boolean;
}

/** All but the first three name what rests on the file, or keeps it. */
type Refused =
  | 'not-found'
  | 'stale'
  | 'erased-already'
  | 'not-put-in-by-you'
  | 'held-from-erasure'
  | 'kept-by-rule'
  | 'proposed-already'
  | 'linked-still'
  | 'letter-has-it'
  | 'bundle-has-it'
  | 'why-missing';

const LONGEST = 500;

/**
 * Takes back the newest file of an enclosure, put in by mistake, while nothing rests on it: no fact, no item, no letter that is
 * settled or sent, no bundle that was taken since, no hold, no rule by which it is kept. Bytes and words go as with an erasure;
 * number, size, hash, who, when and why stay. With its only file goes the enclosure: its number is never used again.
 */
@Injectable()
export class WithdrawFile {
  private readonly logger = new Logger('WithdrawFile');

  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly words: ValueErasure,
    private readonly clock: Clock,
    private readonly store: FileStore,
  ) {}

  async execute(asked: FileToWithdraw): Promise<Outcome<null, Refused>> {
    const outcome = await this.database.write(contextOf(asked), async (tx) => this.withdrawn(tx, asked));
    if (!outcome.ok) return outcome;
    await this.gone(outcome.value);
    return done(null);
  }

  private async withdrawn(tx: EntityManager, asked: FileToWithdraw): Promise<Outcome<string, Refused>> {
    const { organisation, by, only, id, version } = asked;
    const reason = asked.reason.trim();
    const [row] = await tx.query<readonly Row[]>(FIND, [organisation, id, only]);
    if (row === undefined) return refused('not-found', 'not-found');
    if (row.version !== version) return refused('stale', 'stale');
    const [newest] = await tx.query<readonly Newest[]>(NEWEST, [organisation, id, row.matter]);
    if (row.erased || newest === undefined) return refused('conflict', 'erased-already');
    const against = groundAgainst(row, newest, asked);
    if (against !== undefined) return refused('conflict', against);
    if (reason === '' || reason.length > LONGEST) {
      const places = [{ property: 'reason', reason: `expected 1 to ${String(LONGEST)} characters` }];
      return refused('invalid', 'why-missing', { places });
    }
    await this.write(tx, asked, newest, reason);
    await this.forgetWords(tx, asked, newest);
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'evidence.withdrawn', subject: `evidence:${id}` },
      detail: {
        ...{ matter: row.matter, enclosure: row.number, file: newest.number, sha256: newest.sha256 },
        whole: !newest.others,
      },
      values: { reason },
    });
    return done(newest.key);
  }

  private async write(
    tx: EntityManager,
    { organisation, by, id }: FileToWithdraw,
    { number, others }: Newest,
    reason: string,
  ): Promise<void> {
    const today = this.clock.today();
    await tx.query(
      `update evidence_version set key = null, file_name = null, fault = null, withdrawn_by = $4, withdrawn_on = $5,
         withdrawn_reason = $6
       where organisation_id = $1 and evidence_id = $2 and number = $3`,
      [organisation, id, number, by, today, reason],
    );
    await tx.query(
      `update evidence set version = version + 1, title = case when $3 then title end, note = case when $3 then note end,
         erased_on = case when $3 then null else $4::date end
       where organisation_id = $1 and id = $2`,
      [organisation, id, others, today],
    );
  }

  /** The words behind the entries about what goes: of the whole enclosure, or of the one file. */
  private async forgetWords(
    tx: EntityManager,
    { organisation, by, id }: FileToWithdraw,
    { number, others }: Newest,
  ): Promise<void> {
    const subject = `evidence:${id}`;
    const reason = `withdrawn ${subject}:${String(number)}`;
    if (!others) {
      await this.words.within(tx, { organisation, by, subject, reason });
      return;
    }
    const rows = await tx.query<readonly { seq: number }[]>(
      `select seq from audit_entry where organisation_id = $1 and subject = $2 and action = 'evidence.version-added'
         and (detail::jsonb ->> 'number')::integer = $3`,
      [organisation, subject, number],
    );
    await this.words.within(tx, { organisation, by, subject, reason, seqs: rows.map(({ seq }) => seq) });
  }

  private async gone(key: string): Promise<void> {
    try {
      await this.store.remove(key);
    } catch (error) {
      this.logger.error({ err: error, key }, 'a withdrawn file is swept up later');
    }
  }
}

/** What rests on the file, or keeps it; undefined where nothing does. */
function groundAgainst(
  row: Row,
  { addedBy, bundled }: Newest,
  { by, mayOthers }: FileToWithdraw,
): Refused | undefined {
  const grounds: readonly (readonly [boolean, Refused])[] = [
    [addedBy !== by && !mayOthers, 'not-put-in-by-you'],
    [row.held, 'held-from-erasure'],
    [row.ruled, 'kept-by-rule'],
    [row.proposed, 'proposed-already'],
    [row.linked, 'linked-still'],
    [row.inLetter, 'letter-has-it'],
    [bundled, 'bundle-has-it'],
  ];
  return grounds.find(([is]) => is)?.[1];
}

const FIND = `select evidence.matter_id as matter, evidence.number, evidence.version,
    evidence.erased_on is not null as erased, evidence.hold_reason is not null as held,
    evidence.retention_rule is not null as ruled,
    exists (select from evidence_erasure erasure where erasure.organisation_id = $1
      and erasure.evidence_id = evidence.id and erasure.withdrawn_on is null) as proposed,
    exists (select from evidence_link link where link.organisation_id = $1
      and link.evidence_id = evidence.id) as linked,
    exists (select from letter where letter.organisation_id = $1 and letter.matter_id = evidence.matter_id
      and (letter.evidence_id = evidence.id or (letter.state <> 'draft'
        and letter.enclosures @> jsonb_build_array(jsonb_build_object('evidence', evidence.id))))) as "inLetter"
  from evidence
  where evidence.organisation_id = $1 and evidence.id = $2 and ($3::uuid is null or evidence.matter_id = $3)
  for update of evidence`;

const NEWEST = `select file.number, encode(file.sha256, 'hex') as sha256, file.key, file.added_by as "addedBy",
    exists (select from evidence_version other where other.organisation_id = $1 and other.evidence_id = $2::uuid
      and other.key is not null and other.number < file.number) as others,
    exists (select from audit_entry taken where taken.organisation_id = $1 and taken.subject = 'matter:' || $3::text
      and taken.action = 'bundle.taken' and taken.seq > came.seq) as bundled
  from evidence_version file
  -- The order of the chain, not of clocks: the entry of this version, or else the first about the enclosure.
  cross join lateral (select coalesce(
    max(entry.seq) filter (where entry.action = 'evidence.version-added'
      and (entry.detail::jsonb ->> 'number')::integer = file.number), min(entry.seq), 0) as seq
    from audit_entry entry where entry.organisation_id = $1 and entry.subject = 'evidence:' || $2::text) came
  where file.organisation_id = $1 and file.evidence_id = $2::uuid and file.key is not null
  order by file.number desc limit 1 for update of file`;
