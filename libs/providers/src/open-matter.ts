import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { faultText } from '@fristvakt/proceedings';
import type { MatterKind } from '@fristvakt/proceedings';
import { MATTER_NAMES } from '@fristvakt/wording';
import type { EntityManager } from 'typeorm';
import { Derivations } from './derivations';
import { addMatterWords, wordsOf } from './matter-words';
import { pathText, readRecord, withMore } from './record';
import type { Mapping } from './record';
import { nextRef } from './considered-fact';
import { RecordStore } from './record-store';

export interface MatterToOpen {
  readonly organisation: string;
  readonly by: string;
  readonly providerId: string;
  readonly kind: MatterKind;
  readonly title?: string;
  /** The licence or notification it is about, by its id here. */
  readonly licenceId?: string;
  /** Appeal: the decision in dispute, by the id of its fact here. */
  readonly againstId?: string;
  /** The rest as the language of facts has it: statute, services, held. */
  readonly more: Mapping;
}

/** By which letter the matters of a kind are named in a record. */
const LETTERS: Readonly<Record<MatterKind, string>> = {
  licence: 'L',
  notification: 'N',
  inspection: 'I',
  'lex-sarah': 'X',
  repayment: 'R',
  appeal: 'A',
};

export type MatterRefusal = 'not-found' | 'matter-not-possible';

/** Opens a matter in a provider's record. */
@Injectable()
export class OpenMatter {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly derivations: Derivations,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: MatterToOpen): Promise<Outcome<{ readonly id: string }, MatterRefusal>> {
    const { organisation } = asked;
    return this.database.write({ organisation }, async (tx) => this.within(tx, asked));
  }

  /** The same in a transaction that goes on. Where it is refused, nothing has been written. */
  async within(
    tx: EntityManager,
    asked: MatterToOpen,
  ): Promise<Outcome<{ readonly id: string }, MatterRefusal>> {
    const { organisation, by, providerId, kind, licenceId, againstId, more } = asked;
    const record = await this.store.load(tx, organisation, providerId, { forWriting: true });
    if (record === undefined) return refused('not-found', 'not-found');
    const ref = nextRef(LETTERS[kind], record.matters);
    const licence = record.matters.find(({ id }) => id === licenceId);
    const against = record.facts.find(({ id }) => id === againstId);
    const missing = [
      ...(licenceId !== undefined && licence === undefined ? ['licence'] : []),
      ...(againstId !== undefined && against === undefined ? ['against'] : []),
    ];
    if (missing.length > 0) {
      const places = missing.map((property) => ({
        property,
        reason: 'is not in the record of this provider',
      }));
      return refused('invalid', 'matter-not-possible', { places });
    }
    const title = asked.title ?? `${MATTER_NAMES[kind].sv} ${ref}`;
    const body: Mapping = {
      ...{ id: ref, kind },
      ...(asked.title === undefined ? {} : { title }),
      ...(licence === undefined ? {} : { licence: licence.ref }),
      ...(against === undefined ? {} : { against: against.ref }),
      ...more,
    };
    const matter = { id: newId(), ref, kind, title, body };
    const after = withMore(record, { matters: [matter] });
    const read = readRecord(after);
    if (!read.ok) {
      const own = record.matters.length;
      const places = read.faults.map((fault) => ({
        property: pathText(
          fault.path[0] === 'matters' && fault.path[1] === own ? fault.path.slice(2) : fault.path,
        ),
        reason: faultText(fault),
      }));
      return refused('invalid', 'matter-not-possible', { places });
    }
    const before = this.derivations.stateOf(record);
    await this.derivations.underPresentLaw(tx, organisation, record);
    await this.store.addMatters(tx, organisation, record, [matter]);
    await addMatterWords(tx, organisation, matter.id, wordsOf(title, ref, record.name));
    await this.derivations.store(tx, {
      ...{ organisation, record: after, caseFile: read.caseFile, cause: 'matter', before, by },
    });
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'matter.opened', subject: `matter:${matter.id}` },
      ...{ detail: { kind, provider: providerId }, values: { title } },
    });
    return done({ id: matter.id });
  }
}
