import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { RetentionRuleId } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { contextOf } from './asker';
import type { Asker } from './asker';
import type { EvidenceKind } from './evidence-kinds';

export interface EvidenceToChange extends Asker {
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly title?: string | undefined;
  readonly kind?: EvidenceKind | undefined;
  readonly note?: string | null | undefined;
  /** The rule it is kept under; null: none, it is kept. */
  readonly retentionRule?: RetentionRuleId | null | undefined;
  /** The day of the last note in the file it belongs to. */
  readonly lastNoteOn?: string | null | undefined;
  /** Why it must be kept whatever the rule says; null: it need not. */
  readonly holdReason?: string | null | undefined;
}

type Refused = 'not-found' | 'stale' | 'erased-already' | 'title-missing' | 'day-not-yet-come';

interface Row {
  readonly version: number;
  readonly title: string | null;
  readonly kind: EvidenceKind;
  readonly note: string | null;
  readonly retentionRule: RetentionRuleId | null;
  readonly lastNoteOn: string | null;
  readonly holdReason: string | null;
  readonly erasedOn: string | null;
}

/** Changes what is said of an enclosure, by which rule it is kept, and whether it is held back from erasure. */
@Injectable()
export class ChangeEvidence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: EvidenceToChange): Promise<Outcome<null, Refused>> {
    const { organisation, by, id } = asked;
    return this.database.write(contextOf(asked), async (tx) => {
      const found = await this.found(tx, asked);
      if (!found.ok) return found;
      const next = changed(found.value, asked);
      const isHoldNew = next.holdReason !== found.value.holdReason;
      await tx.query(CHANGE, [
        ...[organisation, id, next.title, next.kind, next.note, next.retentionRule, next.lastNoteOn],
        ...[next.holdReason, isHoldNew, by, this.clock.today()],
      ]);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.changed', subject: `evidence:${id}` },
        detail: {
          kind: next.kind,
          rule: next.retentionRule,
          lastNoteOn: next.lastNoteOn,
          held: next.holdReason !== null,
        },
        values: {
          title: next.title ?? '',
          ...(next.note === null ? {} : { note: next.note }),
          ...(next.holdReason === null ? {} : { hold: next.holdReason }),
        },
      });
      return done(null);
    });
  }

  private async found(tx: EntityManager, asked: EvidenceToChange): Promise<Outcome<Row, Refused>> {
    const { organisation, id, only, version, title, lastNoteOn } = asked;
    const [row] = await tx.query<readonly Row[]>(FIND, [organisation, id, only]);
    if (row === undefined) return refused('not-found', 'not-found');
    if (row.version !== version) return refused('stale', 'stale');
    if (row.erasedOn !== null) return refused('conflict', 'erased-already');
    if (title?.trim() === '') {
      return refused('invalid', 'title-missing', {
        places: [{ property: 'title', reason: 'expected a title' }],
      });
    }
    const today = this.clock.today();
    if (lastNoteOn == null || lastNoteOn <= today) return done(row);
    return refused('invalid', 'day-not-yet-come', {
      places: [{ property: 'lastNoteOn', reason: `expected a day up to ${today}` }],
    });
  }
}

type Said = Pick<Row, 'title' | 'kind' | 'note' | 'retentionRule' | 'lastNoteOn' | 'holdReason'>;

const changed = (row: Row, asked: EvidenceToChange): Said => ({
  title: asked.title?.trim() ?? row.title,
  kind: asked.kind ?? row.kind,
  note: textOr(asked.note, row.note),
  retentionRule: asked.retentionRule === undefined ? row.retentionRule : asked.retentionRule,
  lastNoteOn: asked.lastNoteOn === undefined ? row.lastNoteOn : asked.lastNoteOn,
  holdReason: textOr(asked.holdReason, row.holdReason),
});

function textOr(given: string | null | undefined, kept: string | null): string | null {
  if (given === undefined) return kept;
  const text = given?.trim() ?? '';
  return text === '' ? null : text;
}

const FIND = `select version, title, kind, note, retention_rule as "retentionRule", last_note_on as "lastNoteOn",
    hold_reason as "holdReason", erased_on as "erasedOn"
  from evidence where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) for update`;

const CHANGE = `update evidence set title = $3, kind = $4, note = $5, retention_rule = $6, last_note_on = $7,
    hold_reason = $8,
    held_by = case when not $9 then held_by when $8::text is null then null else $10::uuid end,
    held_on = case when not $9 then held_on when $8::text is null then null else $11::date end,
    version = version + 1
  where organisation_id = $1 and id = $2`;
