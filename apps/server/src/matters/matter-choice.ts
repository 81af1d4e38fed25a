import { MATTER_KINDS } from '@fristvakt/proceedings';
import type { MatterKind } from '@fristvakt/proceedings';
import { addressWith, choiceIn, idIn, textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';

/** The statuses of each kind of matter, from what is worst or begins to what is over. */
export const STATUSES: Readonly<Record<MatterKind, readonly string[]>> = {
  licence: [
    'active',
    'applied',
    'restored',
    'revoked-stayed',
    'revoked',
    'banned',
    'refused',
    'ended',
    'none',
  ],
  notification: ['none', 'notified', 'ended'],
  inspection: ['open', 'awaiting-provider', 'awaiting-authority', 'decided', 'closed'],
  appeal: ['pending', 'decided', 'final'],
  'lex-sarah': ['received', 'assessed', 'reported', 'investigated', 'decided', 'closed'],
  repayment: ['decided', 'reconsideration-requested', 'reconsidered'],
};

/** Which columns a list has: of any matters, or of inspections or appeals alone. */
export type ListForm = 'matters' | 'inspections' | 'appeals';

/** Which matters are listed, as the address says it. */
export interface MatterChoice {
  readonly kind: MatterKind | undefined;
  readonly status: string | undefined;
  readonly provider: string | undefined;
  readonly q: string | undefined;
  readonly form: ListForm;
}

const VIEWS: Readonly<Record<string, MatterKind>> = { inspections: 'inspection', appeals: 'appeal' };
const FORMS: Readonly<Partial<Record<MatterKind, ListForm>>> = {
  inspection: 'inspections',
  appeal: 'appeals',
};

/** Reads the address; what makes no sense there is left out. */
export function choiceOf(query: AskedQuery): MatterChoice {
  const view = choiceIn(query, 'view', Object.keys(VIEWS));
  const kind = choiceIn(query, 'kind', MATTER_KINDS) ?? (view === undefined ? undefined : VIEWS[view]);
  const q = textIn(query, 'q', 200);
  const known = kind === undefined ? Object.values(STATUSES).flat() : STATUSES[kind];
  return {
    ...{ kind, q, status: choiceIn(query, 'status', known), provider: idIn(query, 'provider') },
    // Only what is searched by words of all kinds is not listed by what is peculiar to one.
    form: q === undefined && kind !== undefined ? (FORMS[kind] ?? 'matters') : 'matters',
  };
}

/** The values of a choice as they stand in an address. */
export const valuesOf = ({
  kind,
  status,
  provider,
  q,
}: MatterChoice): Readonly<Record<string, string | undefined>> => ({ kind, status, provider, q });

/** The same list of another kind; a status means little for another. */
export const addressOfKind = ({ provider, q }: MatterChoice, kind: MatterKind | undefined): string =>
  addressWith('/matters', { kind, provider, q });
