import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A report sent without its finished investigation is completed within two months: SOSFS 2011:5. */
export const LEXS_2M = {
  id: 'LEXS-2M',
  nature: 'statutory',
  title: {
    sv: 'Lex Sarah: komplettering med slutförd utredning',
    en: 'Lex Sarah: completion with the finished investigation',
  },
  trigger: {
    sv: 'Anmälan gjordes till IVO utan att utredningen var slutförd.',
    en: 'The report went to IVO before the investigation was finished.',
  },
  versions: [
    {
      from: '2011-07-01',
      until: null,
      count: { kind: 'term', term: { months: 2 }, shift: 'next' },
      startsOn: 'report',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Skicka den slutförda utredningen till IVO senast två månader efter anmälan.',
        en: 'Send the finished investigation to IVO within two months of the report.',
      },
      consequence: { sv: 'Tillsyn.', en: 'Supervision.' },
      cites: [
        {
          section: 'SOSFS 2011:5',
          link: 'https://www.socialstyrelsen.se/kunskapsstod-och-regler/regler-och-riktlinjer/foreskrifter-och-allmanna-rad/konsoliderade-foreskrifter/',
          readIn: READ_IN.socialstyrelsen,
        },
      ],
      confidence: 'S',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Läst bara i den konsoliderade text som Socialstyrelsen har publicerat, som hänvisar till den upphävda socialtjänstlagen. Om föreskrifterna har ersatts efter den 1 juli 2025 är inte verifierat. Att dagen flyttas till nästa vardag är en slutsats; räkna för säkerhets skull med den sista vardagen före.',
        en: 'Read only in the consolidated text published by Socialstyrelsen, which refers to the repealed act. Whether the regulations were replaced after 1 July 2025 is not verified. That the day moves to the next working day is an inference; to be safe, reckon with the last working day before.',
      },
      examples: [
        {
          id: 'E23a',
          start: '2026-10-28',
          raw: '2026-12-28',
          due: '2026-12-28',
          authority: 'SOSFS 2011:5 och 1 § lagen (1930:173); räkneexempel E23',
        },
        {
          id: 'E23b',
          start: '2026-10-31',
          raw: '2026-12-31',
          due: '2027-01-04',
          authority: 'SOSFS 2011:5 och 1–2 §§ lagen (1930:173); räkneexempel E23',
        },
      ],
    },
  ],
} as const satisfies Rule;
