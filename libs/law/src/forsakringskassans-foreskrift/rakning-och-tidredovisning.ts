import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Bill and time report by the fifth of the second month after. Known from HFD 2023 ref. 9 only. */
export const FK_BILL_5TH = {
  id: 'FK-BILL-5TH',
  nature: 'statutory',
  title: {
    sv: 'Räkning och tidsredovisning till Försäkringskassan',
    en: 'Bill and time report to Försäkringskassan',
  },
  trigger: {
    sv: 'Den månad då assistansen utfördes.',
    en: 'The month in which the assistance was given.',
  },
  versions: [
    {
      from: '2016-01-01',
      until: null,
      count: { kind: 'day-of-month', monthsAfter: 2, day: 5, shift: 'next' },
      startsOn: 'month',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Räkning och tidsredovisning ska ha kommit in till Försäkringskassan senast den femte i andra månaden efter den månad som redovisningen avser.',
        en: 'Bill and time report must have reached Försäkringskassan by the fifth of the second month after the month they concern.',
      },
      consequence: {
        sv: 'Försäkringskassan kan vägra utbetalning om redovisningen kommer in för sent (HFD 2023 ref. 9).',
        en: 'Försäkringskassan may refuse payment if the report arrives too late (HFD 2023 ref. 9).',
      },
      cites: [
        {
          section: 'FKFS 2016:4',
          link: 'https://lagen.nu/dom/hfd/2023:9',
          readIn: READ_IN.forsakringskassan,
        },
      ],
      confidence: 'S',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Föreskriftens egen text är inte läst; regeln är känd genom HFD 2023 ref. 9 och Försäkringskassans webbsida. Att den femte flyttas till nästa vardag är en slutsats: räkna för säkerhets skull med vardagen före. Dagen då regeln började gälla är en uppgift ur minnet.',
        en: 'The regulation’s own text has not been read; the rule is known through HFD 2023 ref. 9 and Försäkringskassan’s page. That the fifth moves to the next working day is an inference: to be safe, reckon with the working day before. The day on which the rule began to apply is from memory.',
      },
      examples: [
        {
          id: 'E17a',
          start: '2026-10-31',
          raw: '2026-12-05',
          due: '2026-12-07',
          authority:
            'FKFS 2016:4 och 2 § lagen (1930:173); räkneexempel E17 (säkrast: fredag den 4 december)',
        },
        {
          id: 'E17b',
          start: '2026-11-30',
          raw: '2027-01-05',
          due: '2027-01-05',
          authority: 'FKFS 2016:4; räkneexempel E17',
        },
      ],
    },
  ],
} as const satisfies Rule;
