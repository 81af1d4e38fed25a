import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A request for a stay has no time limit, but works only from the day it is granted: 48 § FL, 28 § FPL. */
export const INHIB_ASAP = {
  id: 'INHIB-ASAP',
  nature: 'statutory',
  title: {
    sv: 'Begäran om inhibition av ett beslut som gäller omedelbart',
    en: 'Request for a stay of a decision that works at once',
  },
  trigger: {
    sv: 'Parten fick del av ett beslut som gäller omedelbart, till exempel återkallelse, förbud eller föreläggande.',
    en: 'The party received a decision that works at once, for instance a revocation, a ban or an injunction.',
  },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: {
        kind: 'at-once',
        word: { sv: 'ingen tid i lagen, begär genast', en: 'no time in the act, ask at once' },
      },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Begär inhibition med yrkande och skäl, helst i samma skrivelse som överklagandet.',
        en: 'Ask for a stay, stating claim and reasons, preferably in the same writing as the appeal.',
      },
      consequence: {
        sv: 'Beslutet gäller under tiden. Ett överklagande hindrar inte i sig att det verkställs.',
        en: 'The decision works meanwhile. An appeal does not in itself stop it from being carried out.',
      },
      cites: [
        { section: '48 § FL', link: 'https://lagen.nu/2017:900#P48', readIn: READ_IN.nab },
        { section: '28 § FPL', link: 'https://lagen.nu/1971:291#P28', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Lagen anger varken någon frist eller något ord för hur snart det ska ske. Att yrka inhibition samma dag är ett mål, inte en rättsregel. Domstolens interimistiska beslut får överklagas särskilt (34 § första stycket 3 FPL).',
        en: 'The act sets no time and has no word of its own for the urgency. To ask on the same day is a target, not a rule of law. The court’s interim ruling may be appealed against on its own (34 § first paragraph 3 FPL).',
      },
      examples: [
        {
          id: 'INHIB-ASAP-A',
          start: '2026-11-09',
          raw: null,
          due: null,
          authority: '48 § FL och 28 § FPL: ingen frist; jfr räkneexempel E01',
        },
      ],
    },
  ],
} as const satisfies Rule;
