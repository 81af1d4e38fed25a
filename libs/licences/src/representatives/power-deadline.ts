import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline, DeadlineStatus } from '@fristvakt/proceedings';
import { evaluate, versionName } from '@fristvakt/terms';
import type { Catalogue, ProviderKind } from '@fristvakt/terms';

/** How long a power of attorney is good at IVO: the practice of the authority, and no statute. */
const RULE = 'REP-POWER';

/** A representative's power, as the register has it. */
export interface Power {
  readonly id: string;
  /** The matter's name in the record. */
  readonly matter: string;
  readonly signedOn: string;
  /** From when it is good no more, because it was taken back. */
  readonly endedOn: string | null;
  /** The day on which the same person's next power for the same licence was signed. */
  readonly renewedOn: string | null;
}

/**
 * The deadline by which a power has to be renewed, as it stands on a day: met by the next one that was signed, late where that came
 * after the last day, moot where the power was taken back. Undefined before it was signed, and where no rule holds.
 */
export function powerDeadline(
  power: Power,
  { catalogue, provider, asOf }: { catalogue: Catalogue; provider: ProviderKind; asOf: PlainDate },
): Deadline | undefined {
  const signed = parsePlainDate(power.signedOn);
  if (signed === undefined || signed > asOf) return undefined;
  const answer = evaluate(catalogue, { rules: [RULE], start: signed, provider });
  if (answer.outcome !== 'due') return undefined;
  const { rule, version, raw, due, steps } = answer;
  const event = `representative-${power.id}`;
  const { status, closedOn } = standingOf(power, due, asOf);
  const [op, kind] = ['signed', 'representative-power'] as const;
  return {
    id: `${event}:${kind}:provider`,
    ...{ matter: power.matter, event, kind, rule: rule.id, version: versionName(version), party: 'provider' },
    ...{ from: signed, raw, due, certainty: version.confidence === 'P' ? 'certain' : 'unverified' },
    because: [{ op, rule: null, version: null, cites: [], inputs: {}, result: signed }, ...steps],
    ...{ readings: [], settledBy: null, history: [] },
    ...{ status, closedBy: null, closedOn, hours: null },
  };
}

function standingOf(
  { renewedOn, endedOn }: Power,
  due: PlainDate,
  asOf: PlainDate,
): { readonly status: DeadlineStatus; readonly closedOn: PlainDate | null } {
  const day = (text: string | null): PlainDate | undefined => parsePlainDate(text ?? '');
  const [renewed, ended] = [day(renewedOn), day(endedOn)];
  if (renewed !== undefined && renewed <= asOf && (ended === undefined || renewed <= ended))
    return { status: renewed <= due ? 'met' : 'late', closedOn: renewed };
  if (ended !== undefined && ended <= asOf) return { status: 'moot', closedOn: ended };
  return { status: asOf <= due ? 'open' : 'missed', closedOn: null };
}
