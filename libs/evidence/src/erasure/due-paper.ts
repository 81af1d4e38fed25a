import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { retentionOf } from '@fristvakt/practice';
import type { RetentionRule } from '@fristvakt/practice';
import type { ProviderKind } from '@fristvakt/terms';

/** What a row says of how long its paper is kept. */
export interface KeptRow {
  readonly retentionRule: string | null;
  readonly lastNoteOn: string | null;
  readonly isHeld: boolean;
  /** Whose paper it is: a rule does not bind everybody. */
  readonly providerKind: ProviderKind;
}

export interface DuePaper {
  readonly rule: RetentionRule;
  readonly lastNoteOn: PlainDate;
  readonly keptTo: PlainDate;
}

/** The ground for erasing a paper on a day; undefined: it must be kept. */
export function dueOn(row: KeptRow, day: PlainDate): DuePaper | undefined {
  const lastNoteOn = parsePlainDate(row.lastNoteOn ?? '') ?? null;
  const kept = retentionOf({
    ...{ rule: row.retentionRule, provider: row.providerKind },
    ...{ lastNoteOn, isHeld: row.isHeld },
  });
  if (kept.kind === 'kept' || kept.erasableOn > day || lastNoteOn === null) return undefined;
  return { rule: kept.rule, lastNoteOn, keptTo: kept.keptTo };
}
