import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Two months to ask Försäkringskassan to reconsider: 113 kap. 19 § SFB. */
export const FK_OMPR_2M = {
  id: 'FK-OMPR-2M',
  nature: 'statutory',
  title: {
    sv: 'Begäran om omprövning av Försäkringskassans beslut',
    en: 'Request that Försäkringskassan reconsider its decision',
  },
  trigger: {
    sv: 'Den enskilde fick del av Försäkringskassans beslut.',
    en: 'The private party received Försäkringskassan’s decision.',
  },
  versions: [
    {
      from: '2011-01-01',
      until: null,
      count: { kind: 'term', term: { months: 2 }, shift: 'next' },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'En skriftlig begäran om omprövning ska ha kommit in till Försäkringskassan. Omprövning krävs innan en enskild kan överklaga (113 kap. 10 § SFB).',
        en: 'A written request for reconsideration must have reached Försäkringskassan. Reconsideration is required before a private party can appeal (113 kap. 10 § SFB).',
      },
      consequence: {
        sv: 'En begäran som kommer in för sent avvisas. Vid omprövningen får beslutet inte ändras till den enskildes nackdel (113 kap. 8 § SFB).',
        en: 'A request that arrives too late is dismissed. On reconsideration the decision may not be changed to the party’s disadvantage (113 kap. 8 § SFB).',
      },
      cites: [
        { section: '113 kap. 7 § SFB', link: 'https://lagen.nu/2010:110#K113P7', readIn: READ_IN.nab },
        { section: '113 kap. 19 § SFB', link: 'https://lagen.nu/2010:110#K113P19', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Vem som är ”den enskilde” när anordnaren är betalningsmottagare är en öppen fråga; ett beslut om återkrav som riktas mot anordnaren kan anordnaren själv begära omprövning av (slutsats). Att regeln gäller från 2011 är en uppgift ur minnet, ej verifierad.',
        en: 'Who “the private party” is where the provider is the payee is open; a demand for repayment directed at the provider it may itself ask to have reconsidered (inference). That the rule applies from 2011 is from memory, not verified.',
      },
      examples: [
        {
          id: 'E15a',
          start: '2026-10-22',
          raw: '2026-12-22',
          due: '2026-12-22',
          authority: '113 kap. 19 § SFB och 1 § lagen (1930:173); räkneexempel E15',
        },
        {
          id: 'E15d',
          start: '2026-12-30',
          raw: '2027-02-28',
          due: '2027-03-01',
          authority: '113 kap. 19 § SFB och 1–2 §§ lagen (1930:173); räkneexempel E15',
        },
      ],
    },
  ],
} as const satisfies Rule;
