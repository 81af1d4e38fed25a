import { eventKind } from '@fristvakt/proceedings';
import type { EventType, Fact, MatterKind } from '@fristvakt/proceedings';
import type { Titled } from './deadlines';

/** The fact that started a deadline, by what a row holds of it. */
export function titledOf(
  row: { readonly ref: string; readonly type: string; readonly body: Readonly<Record<string, unknown>> },
  matterKind: string,
): Titled {
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
