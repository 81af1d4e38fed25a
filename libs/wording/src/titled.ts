import { eventKind } from '@fristvakt/proceedings';
import type { EventType, Fact, MatterKind } from '@fristvakt/proceedings';
import type { Titled } from './deadlines';

interface FactOfRow {
  readonly ref: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The fact that started a deadline, by what a row holds of it; undefined where none did, but an entry of a register. */
export function titledOf(row: FactOfRow, matterKind: string): Titled;
export function titledOf(row: FactOfRow | null, matterKind: string): Titled | undefined;
export function titledOf(row: FactOfRow | null, matterKind: string): Titled | undefined {
  if (row === null) return undefined;
  const type = row.type as EventType;
  const usual = eventKind(matterKind as MatterKind, type)?.by[0] ?? 'provider';
  const { by, outcome } = row.body;
  return {
    id: row.ref,
    type,
    by: (typeof by === 'string' ? by : usual) as Fact['by'],
    ...(typeof outcome === 'string' ? { outcome: outcome as NonNullable<Fact['outcome']> } : {}),
  };
}
