import type { PlainDate } from '@fristvakt/calendar';
import type { Statute } from '@fristvakt/proceedings';
import { evaluate, holdsOn } from '@fristvakt/terms';
import type { Catalogue, FeeProvision, Provenance, ProviderKind, RuleVersion, Words } from '@fristvakt/terms';
import type { ChangeKind, ChangeReason, Need } from './changes/change-kinds';
import { lineFor } from './changes/change-table';
import type { TableLine } from './changes/change-table';

/** What a planned change asks of the provider. */
export interface Needed {
  readonly need: Need;
  /** The last day; null where the law or the source sets none: then `word` is its own word, if it has one. */
  readonly by: PlainDate | null;
  /** `before`: to be done, and decided on, before that day. `within`: that day is the last. */
  readonly timing: 'before' | 'within' | 'at-once' | null;
  readonly word: Words | null;
  /** In whole kronor on the day of the change; null where none is charged, or where `why` says that it is not known. */
  readonly fee: number | null;
  readonly cites: readonly string[];
  /** Whether the provisions themselves have been read, and plainly cover this change. */
  readonly verified: boolean;
  readonly why: ChangeReason;
  /** The rule of the catalogue and its version that set the day. */
  readonly rule: string | null;
  readonly version: string | null;
  /** The day from which the licence may be lost if the change lasts that long. */
  readonly watch: PlainDate | null;
}

/**
 * What a change planned for a day asks of a provider of a kind, by the rules and fees of the catalogue in force on that
 * day. A municipality and an own employer hold no licence: they notify.
 */
export function whatIsNeeded(
  kind: ChangeKind,
  provider: ProviderKind,
  plannedOn: PlainDate,
  catalogue: Catalogue,
  statute: Statute = 'LSS',
): Needed {
  const line = lineFor(kind, provider, statute);
  const fee = feeOn(catalogue, line.fee, plannedOn);
  const base = {
    ...{ need: line.need, by: null, timing: null, word: line.word, fee: fee?.kronor ?? null },
    ...{ verified: line.sure, why: line.why, rule: null, version: null },
    watch: watchDay(catalogue, line, provider, plannedOn),
    cites: citesOf(statute, line, watching(catalogue, line, plannedOn), fee),
  };
  if (line.rules.length === 0) return base;
  const answer = evaluate(catalogue, { rules: line.rules, start: plannedOn, provider });
  if (answer.outcome !== 'due' && answer.outcome !== 'at-once') return withoutRule(base);
  const { rule, version } = answer;
  return {
    ...base,
    by: answer.outcome === 'due' ? answer.due : null,
    ...timed(version, line),
    cites: citesOf(statute, line, version, fee),
    verified: line.sure && isRead(version) && (line.fee === null || (fee !== undefined && isRead(fee))),
    ...{ rule: rule.id, version: version.from },
  };
}

/** Nothing can be said of a day on which the rule does not hold. */
const withoutRule = (base: Needed): Needed => ({
  ...base,
  ...{ need: 'nothing', fee: null, cites: [], verified: false, why: 'no-rule-in-force' },
});

function timed({ count }: RuleVersion, { word }: TableLine): Pick<Needed, 'timing' | 'word'> {
  if (count.kind === 'at-once') return { timing: 'at-once', word: count.word };
  return { timing: count.kind === 'before' ? 'before' : 'within', word };
}

const isRead = ({ confidence }: Provenance): boolean => confidence === 'P';

const feeOn = (
  catalogue: Catalogue,
  about: FeeProvision['about'] | null,
  day: PlainDate,
): FeeProvision | undefined => catalogue.fees.find((fee) => fee.about === about && holdsOn(fee, day));

function watchDay(
  catalogue: Catalogue,
  { watch }: TableLine,
  provider: ProviderKind,
  day: PlainDate,
): PlainDate | null {
  if (watch === null) return null;
  const answer = evaluate(catalogue, { rules: [watch], start: day, provider });
  return answer.outcome === 'due' ? answer.due : null;
}

const watching = (catalogue: Catalogue, { watch }: TableLine, day: PlainDate): RuleVersion | undefined =>
  catalogue.rules.find(({ id }) => id === watch)?.versions.find((version) => holdsOn(version, day));

/** The sections of the rule, of the fee and of what else is known, under the act the licence is held under. */
function citesOf(
  statute: Statute,
  { also }: TableLine,
  version: RuleVersion | undefined,
  fee: FeeProvision | undefined,
): readonly string[] {
  const sections = [...(version?.cites ?? []), ...(fee?.cites ?? [])].map(({ section }) => section);
  const own = sections.filter((section) => (statute === 'SoL') === /So[LF]$/.test(section));
  return [...new Set([...(own.length > 0 ? own : sections), ...also])];
}
