import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** IVO's decision on a personal file goes straight to the kammarrätt: 6 kap. 7–11 §§ OSL. */
export const APP_OSL_3W = {
  id: 'APP-OSL-3W',
  nature: 'statutory',
  title: {
    sv: 'Överklagande av IVO:s beslut att inte lämna ut en personakt',
    en: 'Appeal against a decision by IVO not to hand out a personal file',
  },
  trigger: {
    sv: 'Den som begärt handlingen fick del av IVO:s beslut.',
    en: 'The person who asked for the document received IVO’s decision.',
  },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Överklagandet ställs till kammarrätten och ges in till IVO (6 kap. 8 och 11 §§ OSL samt 43 § FL).',
        en: 'The appeal is addressed to the administrative court of appeal and handed in to IVO (6 kap. 8 and 11 §§ OSL, 43 § FL).',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas (45 § FL).',
        en: 'An appeal that arrives too late is dismissed (45 § FL).',
      },
      cites: [
        { section: '6 kap. 7–11 §§ OSL', link: 'https://lagen.nu/2009:400#K6P7', readIn: READ_IN.nab },
        { section: '44 § FL', link: 'https://lagen.nu/2017:900#P44', readIn: READ_IN.nab },
        { section: '27 § tredje stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.nab },
        {
          section: '35 kap. 2 § andra stycket SoL',
          link: 'https://lagen.nu/2025:400#K35P2',
          readIn: READ_IN.nab,
        },
        {
          section: '16 kap. 4 § andra stycket äldre SoL',
          link: 'https://lagen.nu/2001:453#K16P4',
          readIn: READ_IN.ansvar,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Rätten att överklaga tillkommer den som begärt handlingen; någon egen rätt för anordnaren har inte påträffats (slutsats). Kammarrätten är första domstol, så prövningstillstånd krävs inte där (slutsats). För tiden före den 1 juli 2025 gäller hänvisningen i äldre SoL.',
        en: 'The right to appeal belongs to the person who asked for the document; a right of the provider’s own has not been seen (inference). The court of appeal is the first court, so no leave is required there (inference). For the time before 1 July 2025 the reference in the older SoL applies.',
      },
      examples: [
        {
          id: 'APP-OSL-3W-A',
          start: '2026-05-29',
          raw: '2026-06-19',
          due: '2026-06-22',
          authority: '6 kap. 11 § OSL, 44 § FL och 1–2 §§ lagen (1930:173): midsommarafton 2026',
        },
      ],
    },
  ],
} as const satisfies Rule;
