import type { Deadline, DeadlineKind } from '@fristvakt/proceedings';
import type { LadderId } from './ladders';

const BY_KIND: Readonly<Record<DeadlineKind, LadderId>> = {
  appeal: 'licence-at-stake',
  'stay-request': 'licence-at-stake',
  'wind-down': 'licence-at-stake',
  comply: 'answer',
  reply: 'answer',
  'report-measures': 'answer',
  reconsideration: 'duty',
  'notify-circle-change': 'circle-change',
  'notify-start': 'duty',
  'notify-change': 'duty',
  'notify-closing': 'duty',
  'lex-sarah-report': 'duty',
  'lex-sarah-investigation': 'duty',
  dormancy: 'dormancy',
  'representative-power': 'representative-power',
  'demand-decision': 'right-opens',
  'decide-demand': 'watch',
  'interim-ban-end': 'watch',
  'payment-tail': 'watch',
};

/** The ladder of a deadline, by what it is and whom it binds: what binds an authority or a court is not to be hurried. */
export const ladderOf = ({ kind, party }: Pick<Deadline, 'kind' | 'party'>): LadderId =>
  party === 'provider' ? BY_KIND[kind] : 'others';
