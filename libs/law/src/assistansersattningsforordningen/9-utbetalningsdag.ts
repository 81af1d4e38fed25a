import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** The payment day moves backwards, by its own provision: 9 § first paragraph förordningen (1993:1091). */
export const FK_PAY_20TH = {
  id: 'FK-PAY-20TH',
  nature: 'statutory',
  title: {
    sv: 'Utbetalning av assistansersättning den 20',
    en: 'Payment of assistance allowance on the 20th',
  },
  trigger: { sv: 'Utbetalningsmånaden.', en: 'The payment month.' },
  versions: [
    {
      from: '2018-10-01',
      until: null,
      count: { kind: 'day-of-month', monthsAfter: 0, day: 20, shift: 'back' },
      startsOn: 'month',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Försäkringskassan ska göra ersättningen tillgänglig den 20. Är det en lördag, söndag eller helgdag ska ersättningen kunna lyftas närmast föregående vardag.',
        en: 'Försäkringskassan makes the allowance available on the 20th. If that is a Saturday, Sunday or public holiday, it must be available on the nearest working day before.',
      },
      consequence: {
        sv: 'Bestämmelsen anger ingen påföljd.',
        en: 'The provision names no sanction.',
      },
      cites: [
        {
          section: '9 § första stycket förordningen (1993:1091)',
          link: 'https://lagen.nu/1993:1091#P9',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Dagen flyttas bakåt enligt förordningen själv, inte enligt lagen (1930:173). SFS 2018:557, som gav 9 § dess lydelse, trädde i kraft den 1 oktober 2018. Förordningen nämner inte midsommarafton; att den, när den 20 är midsommarafton, likställs med helgdag är en slutsats.',
        en: 'The day moves backwards under the ordinance itself, not under lagen (1930:173). SFS 2018:557, which gave 9 § its wording, came into force on 1 October 2018. The ordinance does not name Midsummer Eve; that it is treated as a holiday when it falls on the 20th is an inference.',
      },
      examples: [
        {
          id: 'E18a',
          start: '2026-12-01',
          raw: '2026-12-20',
          due: '2026-12-18',
          authority: '9 § förordningen (1993:1091); räkneexempel E18',
        },
        {
          id: 'E18d',
          start: '2027-06-01',
          raw: '2027-06-20',
          due: '2027-06-18',
          authority: '9 § förordningen (1993:1091); räkneexempel E18',
        },
      ],
    },
  ],
} as const satisfies Rule;
