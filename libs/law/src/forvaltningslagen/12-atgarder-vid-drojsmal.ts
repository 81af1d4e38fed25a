import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** When the right to ask for a decision opens: 12 § first paragraph FL. */
export const SLOW_6M = {
  id: 'SLOW-6M',
  nature: 'statutory',
  title: {
    sv: 'Ärendet har inte avgjorts inom sex månader',
    en: 'The case has not been decided within six months',
  },
  trigger: {
    sv: 'En ansökan, genom vilken en enskild part inledde ärendet, kom in till myndigheten.',
    en: 'A case begun by a private party came in to the authority.',
  },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: { kind: 'term', term: { months: 6 }, shift: 'none' },
      startsOn: 'application-received',
      binds: ['company', 'cooperative', 'own-employer'],
      requires: {
        sv: 'Har ärendet inte avgjorts i första instans när sex månader har gått, får parten skriftligen begära att myndigheten avgör det. Begäran kan göras från och med dagen efter.',
        en: 'Where the case has not been decided in the first instance when six months have passed, the party may ask in writing that the authority decide it. The request may be made from the day after.',
      },
      consequence: {
        sv: 'Begäran får göras vid ett tillfälle under ärendets handläggning (12 § tredje stycket FL).',
        en: 'The right may be used once while the case is pending (12 § third paragraph FL).',
      },
      cites: [
        { section: '12 § första stycket FL', link: 'https://lagen.nu/2017:900#P12', readIn: READ_IN.nab },
        { section: '12 § tredje stycket FL', link: 'https://lagen.nu/2017:900#P12', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Gäller ansökningar om tillstånd och ändring, inte tillsyn som IVO inlett. Att dagen inte flyttas är en slutsats: de sex månaderna är ett villkor, inte en tid för en åtgärd.',
        en: 'Applies to applications for a licence or a change, not to supervision begun by IVO. That the day does not move is an inference: the six months are a condition, not a time for an action.',
      },
      examples: [
        {
          id: 'E14a',
          start: '2026-04-15',
          raw: '2026-10-15',
          due: '2026-10-15',
          authority: '12 § FL och 1 § lagen (1930:173); räkneexempel E14',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** The authority's four weeks: 12 § first paragraph FL. */
export const SLOW_4W = {
  id: 'SLOW-4W',
  nature: 'statutory',
  title: {
    sv: 'Myndigheten ska avgöra ärendet eller avslå begäran',
    en: 'The authority must decide the case or refuse the request',
  },
  trigger: {
    sv: 'En begäran om att ärendet ska avgöras kom in till myndigheten.',
    en: 'A request that the case be decided came in to the authority.',
  },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 4 }, shift: 'next' },
      startsOn: 'request-received',
      binds: ['company', 'cooperative', 'own-employer'],
      requires: {
        sv: 'Myndigheten ska inom fyra veckor avgöra ärendet eller i ett särskilt beslut avslå begäran.',
        en: 'Within four weeks the authority must decide the case or refuse the request in a separate decision.',
      },
      consequence: {
        sv: 'Avslaget får överklagas (12 § andra stycket FL). Bifaller domstolen överklagandet ska myndigheten föreläggas att avgöra ärendet (49 § FL).',
        en: 'A refusal may be appealed against (12 § second paragraph FL). If the court allows the appeal it orders the authority to decide the case (49 § FL).',
      },
      cites: [
        { section: '12 § första stycket FL', link: 'https://lagen.nu/2017:900#P12', readIn: READ_IN.nab },
        { section: '49 § FL', link: 'https://lagen.nu/2017:900#P49', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Tiden binder myndigheten; som bundna anges de slag av anordnare som kan utlösa den. Vad som återstår om myndigheten varken avgör ärendet eller avslår begäran är oklart utöver anmälan till JO (slutsats).',
        en: 'The time binds the authority; the kinds of provider are those who can set it running. What remains if the authority neither decides nor refuses is unclear beyond a complaint to JO (inference).',
      },
      examples: [
        {
          id: 'E14b',
          start: '2026-10-19',
          raw: '2026-11-16',
          due: '2026-11-16',
          authority: '12 § FL och 1 § lagen (1930:173); räkneexempel E14',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** Three weeks to appeal against a refusal to decide: 12 § second paragraph and 44 § FL. */
export const SLOW_APP_3W = {
  id: 'SLOW-APP-3W',
  nature: 'statutory',
  title: {
    sv: 'Överklagande av avslag på begäran om avgörande',
    en: 'Appeal against a refusal to decide the case',
  },
  trigger: {
    sv: 'Parten fick del av beslutet att avslå begäran.',
    en: 'The party received the decision refusing the request.',
  },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'own-employer'],
      requires: {
        sv: 'Överklagandet ställs till den domstol som är behörig att pröva ett överklagande i saken och ges in till myndigheten.',
        en: 'The appeal is addressed to the court competent to try an appeal in the main matter and handed in to the authority.',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas (45 § FL).',
        en: 'An appeal that arrives too late is dismissed (45 § FL).',
      },
      cites: [
        { section: '12 § andra stycket FL', link: 'https://lagen.nu/2017:900#P12', readIn: READ_IN.nab },
        { section: '44 § FL', link: 'https://lagen.nu/2017:900#P44', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'E14c',
          start: '2026-11-18',
          raw: '2026-12-09',
          due: '2026-12-09',
          authority: '12 och 44 §§ FL samt 1 § lagen (1930:173); räkneexempel E14',
        },
      ],
    },
  ],
} as const satisfies Rule;
