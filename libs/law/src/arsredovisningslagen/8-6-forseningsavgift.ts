import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Seven months from the end of the financial year before the first late fee: 8 kap. 6 § ÅRL. */
export const AR_7M = {
  id: 'AR-7M',
  nature: 'statutory',
  title: {
    sv: 'Årsredovisningen ska ha kommit in till Bolagsverket',
    en: 'The annual report must have reached Bolagsverket',
  },
  trigger: { sv: 'Räkenskapsåret gick ut.', en: 'The financial year ended.' },
  versions: [
    {
      from: null,
      until: null,
      count: { kind: 'term', term: { months: 7 }, shift: 'next' },
      startsOn: 'financial-year-end',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Årsredovisning och, i förekommande fall, revisionsberättelse ska ha kommit in inom sju månader från räkenskapsårets utgång (nio månader i de fall som anges i 8 kap. 6 § första stycket ÅRL).',
        en: 'The annual report and, where there is one, the auditor’s report must have arrived within seven months of the end of the financial year (nine months in the cases named in 8 kap. 6 § first paragraph ÅRL).',
      },
      consequence: {
        sv: 'Förseningsavgift 7 500 kr för privata aktiebolag och ekonomiska föreningar, därefter 7 500 kr och 15 000 kr om handlingarna saknas två månader efter respektive underrättelse (8 kap. 6–6 a §§ ÅRL).',
        en: 'A late fee of SEK 7,500 for private limited companies and economic associations, then SEK 7,500 and SEK 15,000 if the documents are still missing two months after each notice (8 kap. 6–6 a §§ ÅRL).',
      },
      cites: [
        { section: '8 kap. 5–6 a §§ ÅRL', link: 'https://lagen.nu/1995:1554#K8P5', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Bestämmelserna gäller aktiebolag, ekonomiska föreningar och stiftelser; för stiftelser är tiden sex månader. Lydelsen enligt SFS 2024:1115, som omfattar ekonomiska föreningar och stiftelser, tillämpas första gången för det räkenskapsår som inleds närmast efter den 31 december 2024; äldre lydelse är inte läst. De gäller inte ideella föreningar, handelsbolag eller enskilda näringsidkare. Att dagen flyttas till nästa vardag är en slutsats. Enligt 1 § lagen (1930:173) slutar tiden på samma tal i månaden (30 juni ger 30 januari); Bolagsverket kan räkna till månadens slut (ej verifierat).',
        en: 'The provisions apply to limited companies, economic associations and foundations; for foundations the time is six months. The wording under SFS 2024:1115, which takes in economic associations and foundations, applies for the first time to the financial year beginning next after 31 December 2024; the older wording has not been read. They do not apply to non-profit associations, partnerships or sole traders. That the day moves to the next working day is an inference. Under 1 § lagen (1930:173) the time ends on the same number in the month (30 June gives 30 January); Bolagsverket may reckon to the end of the month (not verified).',
      },
      examples: [
        {
          id: 'AR-7M-A',
          start: '2025-12-31',
          raw: '2026-07-31',
          due: '2026-07-31',
          authority: '8 kap. 6 § ÅRL och 1 § lagen (1930:173): den 31 juli 2026 är en fredag',
        },
        {
          id: 'AR-7M-B',
          start: '2026-06-30',
          raw: '2027-01-30',
          due: '2027-02-01',
          authority: '8 kap. 6 § ÅRL och 1–2 §§ lagen (1930:173): den 30 januari 2027 är en lördag',
        },
      ],
    },
  ],
} as const satisfies Rule;
