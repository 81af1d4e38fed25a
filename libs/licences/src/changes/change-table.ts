import type { Statute } from '@fristvakt/proceedings';
import type { FeeProvision, ProviderKind, Words } from '@fristvakt/terms';
import type { ChangeKind, ChangeReason, Need } from './change-kinds';

/** A line of the table: what is needed, by which rules of the catalogue, and from where that is known. */
export interface TableLine {
  readonly need: Need;
  /** Rules of the catalogue of which the one in force on the day says by when; none: no rule sets a day. */
  readonly rules: readonly string[];
  readonly fee: FeeProvision['about'] | null;
  readonly why: ChangeReason;
  /** False where the rule itself, or that it covers this change, is known from a page of IVO or not at all. */
  readonly sure: boolean;
  /** Sections beside the rule's own, and pages. */
  readonly also: readonly string[];
  /** Where no rule sets a day: the source's own word for when. */
  readonly word: Words | null;
  /** The rule by which the licence may be lost if the change lasts. */
  readonly watch: string | null;
}

const line = (
  need: Need,
  why: ChangeReason,
  more: Partial<Omit<TableLine, 'need' | 'why'>> = {},
): TableLine => ({
  ...{ need, why, rules: [], fee: null, sure: true, also: [], word: null, watch: null },
  ...more,
});

const IVO_PAGE = 'ivo.se';
const WITH_THE_CHANGE = { sv: 'i samband med förändringen', en: 'in connection with the change' };

type Table = Readonly<Record<ChangeKind, TableLine>>;

const inCircle = (report: TableLine, higherUp: TableLine): Pick<Table, CircleKind> => ({
  owner: report,
  'indirect-owner': higherUp,
  partner: report,
  'board-member': report,
  'deputy-board-member': report,
  'managing-director': report,
  'decisive-influence': report,
});
type CircleKind =
  | 'owner'
  | 'indirect-owner'
  | 'partner'
  | 'board-member'
  | 'deputy-board-member'
  | 'managing-director'
  | 'decisive-influence';

const BEFORE_CHANGE = { rules: ['LIC-CHANGE-BEFORE'], fee: 'change' } as const;
const BEFORE_START = { rules: ['LIC-BEFORE'], fee: 'new' } as const;
const CERTIFICATE = '9 § LSS-förordningen';

/** A company or cooperative with a licence under LSS: 23 b § LSS, 9–10 §§ LSS-förordningen, pages of IVO. */
const LSS_HOLDER: Table = {
  ...inCircle(
    line('report', 'circle-changes', { rules: ['CIRCLE-1M-LSS'] }),
    line('report', 'circle-changes-higher-up', { rules: ['CIRCLE-1M-LSS'], sure: false }),
  ),
  scope: line('apply-for-change', 'differs-from-licence', { ...BEFORE_CHANGE, also: [CERTIFICATE] }),
  services: line('apply-for-change', 'services-may-be-new-activity', {
    ...{ ...BEFORE_CHANGE, sure: false, also: [CERTIFICATE] },
  }),
  personkrets: line('apply-for-change', 'differs-from-licence', { ...BEFORE_CHANGE, also: [CERTIFICATE] }),
  'age-group': line('apply-for-change', 'differs-from-licence', { ...BEFORE_CHANGE, also: [CERTIFICATE] }),
  'responsible-person-permanent': line('apply-for-change', 'named-on-certificate-sources-differ', {
    ...{ ...BEFORE_CHANGE, sure: false, also: [CERTIFICATE, IVO_PAGE] },
  }),
  'responsible-person-away-under-six-months': line('nothing', 'short-absence', {
    ...{ sure: false, also: [IVO_PAGE] },
  }),
  'responsible-person-away-six-months-or-more': line('apply-for-change', 'long-absence', {
    ...{ ...BEFORE_CHANGE, sure: false, also: [CERTIFICATE, IVO_PAGE] },
  }),
  address: line('report', 'contact-data', { sure: false, also: [IVO_PAGE], word: WITH_THE_CHANGE }),
  'new-legal-person': line('new-licence', 'not-transferable', { ...BEFORE_START, also: [CERTIFICATE] }),
  'new-activity': line('new-licence', 'starts-anew', { ...BEFORE_START }),
  pause: line('nothing', 'no-pause', { watch: 'UNUSED-6M' }),
  closing: line('report', 'closes', { rules: ['CLOSE-LSS'] }),
};

const SOL_CHANGE = line('apply-for-change', 'sol-may-need-new-licence', {
  ...{ rules: ['LIC-CHANGE-BEFORE'], sure: false },
});

/** A company or cooperative with a licence under SoL: 26 kap. 6–7 §§ SoL. Little of it is known of IVO's practice. */
const SOL_HOLDER: Table = {
  ...LSS_HOLDER,
  ...inCircle(
    line('report', 'circle-changes', { rules: ['CIRCLE-1M-SOL25', 'CIRCLE-1M-SOL01'] }),
    line('report', 'circle-changes-higher-up', {
      ...{ rules: ['CIRCLE-1M-SOL25', 'CIRCLE-1M-SOL01'], sure: false },
    }),
  ),
  ...{ scope: SOL_CHANGE, services: SOL_CHANGE, personkrets: SOL_CHANGE, 'age-group': SOL_CHANGE },
  ...{ 'responsible-person-permanent': SOL_CHANGE, address: SOL_CHANGE },
  'responsible-person-away-six-months-or-more': SOL_CHANGE,
  'new-legal-person': line('new-licence', 'not-transferable', { ...BEFORE_START, also: ['15 kap. 7 § SoF'] }),
  closing: line('report', 'closes', { rules: ['CLOSE-SOL'] }),
};

const NO_CIRCLE = line('nothing', 'no-circle', { also: ['23 § andra stycket LSS'] });
const UNKNOWN = line('nothing', 'no-rule-known', { sure: false });

/** A municipality holds no licence: it notifies before it starts and, since 2026, within a month of what it has done. */
const CARRIED_OUT = line('notify', 'carried-out', { rules: ['KOMMUN-CHANGE-1M'] });
const ESSENTIAL = line('notify', 'may-be-essential', { rules: ['KOMMUN-CHANGE-1M'], sure: false });
const MUNICIPALITY: Table = {
  ...inCircle(NO_CIRCLE, NO_CIRCLE),
  ...{ scope: ESSENTIAL, services: ESSENTIAL, personkrets: ESSENTIAL, 'age-group': ESSENTIAL },
  'responsible-person-permanent': UNKNOWN,
  'responsible-person-away-under-six-months': UNKNOWN,
  'responsible-person-away-six-months-or-more': UNKNOWN,
  address: UNKNOWN,
  'new-legal-person': line('notify', 'starts-anew', { rules: ['KOMMUN-NOTICE-BEFORE'], sure: false }),
  'new-activity': line('notify', 'starts-anew', { rules: ['KOMMUN-NOTICE-BEFORE'] }),
  ...{ pause: CARRIED_OUT, closing: CARRIED_OUT },
};

/** A person who employs her own assistants notifies once, before the assistant starts: 23 § sixth paragraph LSS. */
const OWN_EMPLOYER: Table = {
  ...inCircle(NO_CIRCLE, NO_CIRCLE),
  ...{ scope: UNKNOWN, services: UNKNOWN, personkrets: UNKNOWN, 'age-group': UNKNOWN },
  'responsible-person-permanent': UNKNOWN,
  'responsible-person-away-under-six-months': UNKNOWN,
  'responsible-person-away-six-months-or-more': UNKNOWN,
  address: UNKNOWN,
  'new-legal-person': line('notify', 'starts-anew', { rules: ['OWN-EMPLOYER-BEFORE'], sure: false }),
  'new-activity': line('notify', 'starts-anew', { rules: ['OWN-EMPLOYER-BEFORE'] }),
  ...{ pause: UNKNOWN, closing: UNKNOWN },
};

/** The line for a change planned by a provider of a kind, whose licence, if it has one, is held under an act. */
export function lineFor(kind: ChangeKind, provider: ProviderKind, statute: Statute): TableLine {
  switch (provider) {
    case 'company':
    case 'cooperative':
      return (statute === 'LSS' ? LSS_HOLDER : SOL_HOLDER)[kind];
    case 'municipality':
      return MUNICIPALITY[kind];
    case 'own-employer':
      return OWN_EMPLOYER[kind];
  }
}
