import type { DeadlineKind } from '@fristvakt/proceedings';
import type { Words } from '@fristvakt/terms';

/** Kinds of deadlines as one chooses among them; a single deadline has a title of its own. */
export const DEADLINE_KINDS: Readonly<Record<DeadlineKind, Words>> = {
  appeal: { sv: 'överklagande', en: 'appeal' },
  'stay-request': { sv: 'yrkande om inhibition', en: 'request for a stay' },
  reply: { sv: 'svar eller yttrande', en: 'reply or statement' },
  'report-measures': { sv: 'redovisning av åtgärder', en: 'account of measures' },
  comply: { sv: 'föreläggande', en: 'order' },
  'notify-start': { sv: 'anmälan innan verksamheten börjar', en: 'notification before the start' },
  'notify-change': { sv: 'anmälan av förändring', en: 'notification of a change' },
  'notify-circle-change': {
    sv: 'anmälan av ändrad ägar- och ledningskrets',
    en: 'notification of a change in the circle',
  },
  'notify-closing': { sv: 'anmälan av nedläggning', en: 'notification of closing' },
  'demand-decision': { sv: 'begäran om avgörande', en: 'demand for a decision' },
  'decide-demand': { sv: 'IVO:s svar på begäran om avgörande', en: 'IVO’s answer to a demand' },
  'wind-down': { sv: 'avveckling', en: 'wind-down' },
  'interim-ban-end': { sv: 'förbud tills vidare upphör', en: 'end of an interim ban' },
  dormancy: { sv: 'outnyttjat tillstånd', en: 'dormant licence' },
  'payment-tail': { sv: 'ersättning efter upphört tillstånd', en: 'payment after the licence has ended' },
  reconsideration: { sv: 'omprövning', en: 'reconsideration' },
  'representative-power': {
    sv: 'fullmakt i IVO:s företrädarregister',
    en: 'power in IVO’s register of representatives',
  },
  'lex-sarah-report': { sv: 'lex Sarah-anmälan', en: 'lex Sarah report' },
  'lex-sarah-investigation': { sv: 'lex Sarah-utredning', en: 'lex Sarah investigation' },
};
