import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A personal data breach is notified within 72 hours: article 33.1 GDPR. Not yet confirmed by a lawyer. */
export const GDPR_72H = {
  id: 'GDPR-72H',
  nature: 'statutory',
  title: {
    sv: 'Anmälan av personuppgiftsincident till IMY',
    en: 'Notification of a personal data breach to IMY',
  },
  trigger: {
    sv: 'Den personuppgiftsansvarige fick vetskap om incidenten.',
    en: 'The controller became aware of the breach.',
  },
  versions: [
    {
      from: '2018-05-25',
      until: null,
      count: { kind: 'hours', hours: 72 },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Anmäl incidenten utan onödigt dröjsmål och, om så är möjligt, inom 72 timmar. Dokumentera alla incidenter.',
        en: 'Notify the breach without undue delay and, where feasible, within 72 hours. Document all breaches.',
      },
      consequence: {
        sv: 'Sanktionsavgift är möjlig (ej verifierat). En senare anmälan ska motivera dröjsmålet.',
        en: 'An administrative fine is possible (not verified). A later notification must give the reasons for the delay.',
      },
      cites: [
        {
          section: 'artikel 33.1 GDPR',
          link: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
          readIn: READ_IN.gdprCopy,
        },
      ],
      confidence: 'M',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Regeln är upptagen ur minnet; ordalydelsen har därefter bara jämförts med en engelsk återgivning på webben, inte med den officiella texten. Timmarna löper utan avbrott. Hur förordning 1182/71 om tidsfrister inverkar är inte utrett.',
        en: 'The rule was entered from memory; its wording has since been compared only with a reproduction on the web, not with the official text. The hours run without a break. How Regulation 1182/71 on periods bears on it has not been looked into.',
      },
      examples: [
        {
          id: 'GDPR-72H-A',
          start: '2026-03-02',
          raw: '2026-03-05',
          due: '2026-03-05',
          authority:
            'artikel 33.1 GDPR: från måndag en viss timme till samma timme på torsdagen är 72 timmar',
        },
      ],
    },
  ],
} as const satisfies Rule;
