import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import type { EvidenceKind } from './evidence-kinds';
import type { ReceivedFile } from './intake/receive-file';
import { insertLink } from './link-row';
import { insertVersion } from './version-row';

/** A paper of which the files are in the store. */
export interface PaperToFile {
  readonly organisation: string;
  readonly by: string;
  readonly matterId: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly note?: string | null;
  /** The day on the paper. */
  readonly documentOn: string | null;
  /** The oldest first: the last is the one that is handed out. */
  readonly files: readonly [ReceivedFile, ...(readonly ReceivedFile[])];
  /** The fact of the matter that it proves; null where it proves none yet. */
  readonly proves: string | null;
}

export interface PaperFiled {
  readonly id: string;
  /** Its enclosure number in the matter. */
  readonly number: number;
}

/** Writes the rows of a paper, as the next enclosure of its matter, in the transaction of whoever files it. */
@Injectable()
export class FilePaper {
  constructor(
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Undefined where there is no such matter. */
  async within(tx: EntityManager, paper: PaperToFile): Promise<PaperFiled | undefined> {
    const { organisation, by, matterId, title, kind, note = null, documentOn, files, proves } = paper;
    const [matter] = await tx.query<readonly { provider: string }[]>(
      'select provider_id as provider from matter where organisation_id = $1 and id = $2',
      [organisation, matterId],
    );
    if (matter === undefined) return undefined;
    const id = newId();
    const number = await nextNumber(tx, organisation, matterId);
    await tx.query(
      `insert into evidence (id, organisation_id, provider_id, matter_id, number, title, kind, note, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, organisation, matter.provider, matterId, number, title, kind, note, files.length],
    );
    for (const [at, file] of files.entries()) {
      const place = { organisation, evidence: id, matter: matterId, number: at + 1 };
      await insertVersion(tx, place, { file, documentOn, by, at: this.clock.instant() });
    }
    if (proves !== null) {
      await insertLink(tx, {
        ...{ organisation, evidence: id, matter: matterId, by, on: this.clock.today() },
        ...{ subject: 'fact', subjectId: proves },
      });
    }
    const newest = files.at(-1) ?? files[0];
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'evidence.added', subject: `evidence:${id}` },
      detail: {
        ...{ matter: matterId, number, sha256: newest.sha256.toString('hex'), size: newest.size },
        ...(proves === null ? {} : { fact: proves }),
      },
      values: { title, file: newest.fileName },
    });
    return { id, number };
  }

  /** Says that a paper that is there already proves a fact of its matter. Said twice, it is said once. */
  async prove(
    tx: EntityManager,
    { organisation, by, paper, fact }: { organisation: string; by: string; paper: string; fact: string },
  ): Promise<void> {
    const [row] = await tx.query<readonly { matter: string; known: boolean }[]>(
      `select matter_id as matter, exists (select from evidence_link link
         where link.organisation_id = evidence.organisation_id and link.evidence_id = evidence.id and link.fact_id = $3) as known
       from evidence where organisation_id = $1 and id = $2 and title is not null for update`,
      [organisation, paper, fact],
    );
    if (row === undefined || row.known) return;
    await insertLink(tx, {
      ...{ organisation, evidence: paper, matter: row.matter, by, on: this.clock.today() },
      ...{ subject: 'fact', subjectId: fact },
    });
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'evidence.linked', subject: `evidence:${paper}` },
      detail: { subject: 'fact', subjectId: fact },
    });
  }
}

/** The next enclosure number; whoever comes at the same time waits until this one is kept or given back. */
async function nextNumber(tx: EntityManager, organisation: string, matter: string): Promise<number> {
  const [row] = await tx.query<readonly { last: number }[]>(
    `insert into evidence_counter (organisation_id, matter_id, last) values ($1, $2, 1)
     on conflict (organisation_id, matter_id) do update set last = evidence_counter.last + 1
     returning last`,
    [organisation, matter],
  );
  if (row === undefined) throw new Error('the counter of a matter gave no number');
  return row.last;
}
