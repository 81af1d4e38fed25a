import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** An appeal does not stop an immediate decision: 27 § fourth paragraph LSS, 35 kap. 5 § SoL, 48 § FL. */
export const FORUM_IMMEDIATE = {
  id: 'FORUM-IMMEDIATE',
  says: {
    sv: 'Beslut som gäller omedelbart verkar trots att de överklagas. Begär inhibition i samma skrivelse som överklagandet, och på nytt i nästa instans.',
    en: 'Decisions that work at once do so although they are appealed against. Ask for a stay in the same writing as the appeal, and again in the next court.',
  },
  from: null,
  until: null,
  cites: [
    { section: '27 § fjärde stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.nab },
    {
      section: '35 kap. 5 § andra stycket SoL',
      link: 'https://lagen.nu/2025:400#K35P5',
      readIn: READ_IN.nab,
    },
    { section: '48 § FL', link: 'https://lagen.nu/2017:900#P48', readIn: READ_IN.nab },
    { section: '28 § FPL', link: 'https://lagen.nu/1971:291#P28', readIn: READ_IN.nab },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Att en inhibition bara gäller i den instans som beslutat den är en slutsats av 28 § FPL. Före den 1 juli 2025 gällde 16 kap. 4 § äldre SoL.',
    en: 'That a stay lasts only in the court that granted it is inferred from 28 § FPL. Before 1 July 2025 16 kap. 4 § of the older SoL applied.',
  },
} as const satisfies ForumProvision;

/** Criticism in a closed inspection is in all likelihood not open to appeal. */
export const FORUM_CRITICISM = {
  id: 'FORUM-CRITICISM',
  says: {
    sv: 'Ett tillsynsbeslut med kritik kan sannolikt inte överklagas: det hör inte till de beslut som räknas upp. Enligt SoL är uppräkningen uttryckligen uttömmande.',
    en: 'A supervision decision that ends in criticism is in all likelihood not open to appeal: it is not among the decisions listed. Under SoL the list is expressly closed.',
  },
  from: null,
  until: null,
  cites: [
    { section: '27 § första stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.nab },
    {
      section: '35 kap. 2 § tredje stycket SoL',
      link: 'https://lagen.nu/2025:400#K35P2',
      readIn: READ_IN.nab,
    },
  ],
  confidence: 'I',
  checkedOn: '2026-11-22',
  note: {
    sv: 'För LSS en slutsats av att uppräkningen saknar sådana beslut; LSS säger inte uttryckligen att andra beslut är undantagna.',
    en: 'For LSS an inference from the list’s silence; LSS does not expressly say that other decisions are excluded.',
  },
} as const satisfies ForumProvision;
