import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A serious accident at work is reported without delay: 3 kap. 3 a § AML. */
export const AML_ASAP = {
  id: 'AML-ASAP',
  nature: 'statutory',
  title: {
    sv: 'Underrättelse till Arbetsmiljöverket om allvarlig olycka eller tillbud',
    en: 'Report of a serious accident or near-miss to Arbetsmiljöverket',
  },
  trigger: {
    sv: 'Dödsfall, svårare personskada eller samtidig skada på flera arbetstagare inträffade, eller ett tillbud med allvarlig fara för liv eller hälsa.',
    en: 'A death, a serious injury or injuries to several workers occurred, or a near-miss with serious danger to life or health.',
  },
  versions: [
    {
      from: null,
      until: null,
      count: { kind: 'at-once', word: { sv: 'utan dröjsmål', en: 'without delay' } },
      startsOn: 'event',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Arbetsgivaren underrättar Arbetsmiljöverket.',
        en: 'The employer informs Arbetsmiljöverket.',
      },
      consequence: {
        sv: 'Den som uppsåtligen eller av oaktsamhet inte lämnar underrättelse döms till böter (8 kap. 2 § första stycket 5 AML).',
        en: 'Whoever intentionally or negligently fails to inform is fined (8 kap. 2 § first paragraph 5 AML).',
      },
      cites: [
        { section: '3 kap. 3 a § AML', link: 'https://lagen.nu/1977:1160#K3P3a', readIn: READ_IN.nab },
        { section: '8 kap. 2 § AML', link: 'https://lagen.nu/1977:1160#K8P2', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Lagen säger ”den myndighet som regeringen bestämmer”; att den är Arbetsmiljöverket följer av arbetsmiljöförordningen, som inte är läst. Läst i lydelsen enligt SFS 2013:610; från vilken dag den gäller är inte utrett.',
        en: 'The act says “the authority designated by the Government”; that it is Arbetsmiljöverket follows from an ordinance that has not been read. Read in the wording under SFS 2013:610; from which day it applies has not been looked into.',
      },
      examples: [
        {
          id: 'AML-ASAP-A',
          start: '2026-05-04',
          raw: null,
          due: null,
          authority: '3 kap. 3 a § AML: ”utan dröjsmål”, ingen dag i lagen',
        },
      ],
    },
  ],
} as const satisfies Rule;
