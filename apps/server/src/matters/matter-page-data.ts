import type { PlainDate } from '@fristvakt/calendar';
import type { DisputeTold } from '@fristvakt/appeals';
import type { KeptDeadline } from '@fristvakt/deadlines';
import type { EarlierInspection } from '@fristvakt/inspections';
import type { Fact, MatterKind, MatterState } from '@fristvakt/proceedings';
import type { FactListed, StateOnDay } from '@fristvakt/providers';
import type { Turn } from './matter-turns';

/** The matter a page is about. */
export interface PageMatter {
  readonly id: string;
  readonly ref: string;
  readonly kind: MatterKind;
  readonly title: string;
  readonly providerId: string;
  readonly provider: string;
}

/** Everything that the page of a matter is made from. */
export interface MatterPageData {
  readonly matter: PageMatter;
  readonly stands: MatterState;
  /** The day that is told of, and the present one. */
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  /** The whole story of the provider, and what follows from it on the day. */
  readonly day: StateOnDay;
  /** The facts as they are known on the day. */
  readonly known: readonly Fact[];
  /** The story around the matter, up to the later of the two days. */
  readonly turns: readonly Turn[];
  /** What was recorded in the matter, corrected facts included. */
  readonly facts: readonly FactListed[];
  readonly deadlines: readonly KeptDeadline[];
  /** Names of those who recorded, confirmed, see to deadlines; a guest knows only their own. */
  readonly names: ReadonlyMap<string, string>;
  /** Of an appeal. */
  readonly dispute: DisputeTold['told'] | null;
  /** Of an inspection: those before it. */
  readonly earlier: readonly EarlierInspection[];
  /** The reader is a guest, who learns nothing of other matters. */
  readonly alone: boolean;
}
