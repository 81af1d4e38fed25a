import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A payee who knows of changed facts tells within fourteen days: 110 kap. 46–47 §§ SFB. */
export const FK_CHANGE_14D = {
  id: 'FK-CHANGE-14D',
  nature: 'statutory',
  title: {
    sv: 'Anmälan om ändrade förhållanden till Försäkringskassan',
    en: 'Notification of changed facts to Försäkringskassan',
  },
  trigger: {
    sv: 'Den som får assistansersättningen utbetald till sig fick kännedom om ändrade förhållanden.',
    en: 'The payee of assistance allowance learnt of changed facts.',
  },
  versions: [
    {
      from: '2013-07-01',
      until: null,
      count: { kind: 'term', term: { days: 14 }, shift: 'next' },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Anmäl ändringen så snart som möjligt och senast fjorton dagar efter den dag då ändringen blev känd.',
        en: 'Notify the change as soon as possible and at the latest fourteen days after learning of it.',
      },
      consequence: {
        sv: 'Återkrav (108 kap. SFB), sanktionsavgift (108 a kap. SFB) och ansvar för bidragsbrott kan följa.',
        en: 'Repayment (108 kap. SFB), a sanction fee (108 a kap. SFB) and liability for benefit crime may follow.',
      },
      cites: [
        {
          section: '110 kap. 46 § tredje stycket SFB',
          link: 'https://lagen.nu/2010:110#K110P46',
          readIn: READ_IN.nab,
        },
        { section: '110 kap. 47 § SFB', link: 'https://lagen.nu/2010:110#K110P47', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Hur dagar räknas framgår inte av lagen (1930:173); att dagen efter kännedomen är dag ett följer av allmän praxis (ej verifierat). Om 2 § lagen (1930:173) flyttar den fjortonde dagen är en öppen fråga. Dagen då regeln började gälla för betalningsmottagare är en uppgift ur minnet.',
        en: 'How days are counted is not in lagen (1930:173); that the day after is day one follows general practice (not verified). Whether 2 § lagen (1930:173) moves the fourteenth day is open. The day on which the rule began to bind payees is from memory.',
      },
      examples: [
        {
          id: 'E16a',
          start: '2026-12-14',
          raw: '2026-12-28',
          due: '2026-12-28',
          authority: '110 kap. 47 § SFB; räkneexempel E16',
        },
        {
          id: 'E16b',
          start: '2026-12-10',
          raw: '2026-12-24',
          due: '2026-12-28',
          authority: '110 kap. 47 § SFB och 2 § lagen (1930:173); räkneexempel E16',
        },
      ],
    },
  ],
} as const satisfies Rule;
