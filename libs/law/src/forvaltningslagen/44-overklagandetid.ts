import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Three weeks for a private party, from the day it received the decision: 44 § FL, first sentence. */
export const APP_IVO_3W = {
  id: 'APP-IVO-3W',
  nature: 'statutory',
  title: {
    sv: 'Enskild part överklagar IVO:s beslut',
    en: 'A private party appeals against a decision by IVO',
  },
  trigger: {
    sv: 'Parten fick del av beslutet genom IVO.',
    en: 'The party received the decision through IVO.',
  },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'own-employer'],
      requires: {
        sv: 'Överklagandet görs skriftligen, ställs till förvaltningsrätten och ges in till IVO. Det ska ha kommit in till IVO senast den sista dagen.',
        en: 'The appeal is made in writing, addressed to the administrative court and handed in to IVO. It must have reached IVO by the last day.',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas (45 § FL), och beslutet får laga kraft.',
        en: 'An appeal that arrives too late is dismissed (45 § FL), and the decision becomes final.',
      },
      cites: [
        { section: '44 § FL', link: 'https://lagen.nu/2017:900#P44', readIn: READ_IN.nab },
        { section: '27 § första stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.nab },
        { section: '35 kap. 2 § SoL', link: 'https://lagen.nu/2025:400#K35P2', readIn: READ_IN.nab },
        { section: '16 kap. 4 § äldre SoL', link: 'https://lagen.nu/2001:453#K16P4', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Kännedom på annat sätt än genom myndigheten får inte tiden att börja löpa (slutsats av ordalydelsen). I socialtjänstärenden avgör beslutsdagen om 35 kap. 2 § SoL eller, före den 1 juli 2025, 16 kap. 4 § äldre SoL bestämmer vad som får överklagas (p. 6 i övergångsbestämmelserna till SoL); tiden är densamma.',
        en: 'Knowledge gained otherwise than through the authority does not start the time (inferred from the wording). In social services cases the day of the decision settles whether 35 kap. 2 § SoL or, before 1 July 2025, 16 kap. 4 § äldre SoL says what may be appealed (transitional provisions of SoL, p. 6); the time is the same.',
      },
      examples: [
        {
          id: 'E01',
          start: '2026-11-09',
          raw: '2026-11-30',
          due: '2026-11-30',
          authority: '44 § FL och 1 § lagen (1930:173); räkneexempel E01',
        },
        {
          id: 'E02',
          start: '2026-12-03',
          raw: '2026-12-24',
          due: '2026-12-28',
          authority: '44 § FL och 1–2 §§ lagen (1930:173); räkneexempel E02',
        },
        {
          id: 'E05b',
          start: '2026-12-16',
          raw: '2027-01-06',
          due: '2027-01-07',
          authority: '44 § FL och 1–2 §§ lagen (1930:173); räkneexempel E05',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** Three weeks for a party that represents the public, from the day of the decision: 44 § FL, second sentence. */
export const APP_PUB_3W = {
  id: 'APP-PUB-3W',
  nature: 'statutory',
  title: {
    sv: 'Part som företräder det allmänna överklagar en myndighets beslut',
    en: 'A party representing the public appeals against a decision by an authority',
  },
  trigger: { sv: 'Beslutet meddelades.', en: 'The decision was given.' },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'decision',
      binds: ['municipality'],
      requires: {
        sv: 'Överklagandet görs skriftligen, ställs till förvaltningsrätten och ges in till beslutsmyndigheten. Tiden räknas från beslutsdagen, inte från delgivningen.',
        en: 'The appeal is made in writing, addressed to the administrative court and handed in to the deciding authority. The time is counted from the day of the decision, not from service.',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas (45 § FL).',
        en: 'An appeal that arrives too late is dismissed (45 § FL).',
      },
      cites: [{ section: '44 § FL', link: 'https://lagen.nu/2017:900#P44', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Öppen fråga: om en kommun som överklagar ett föreläggande mot sin egen verksamhet är ”en part som företräder det allmänna” eller en adressat som andra. Beslutsdagen används för säkerhets skull.',
        en: 'Open question: whether a municipality that appeals against an injunction concerning its own activity is “a party representing the public” or an addressee like any other. The day of the decision is used to be safe.',
      },
      examples: [
        {
          id: 'APP-PUB-3W-A',
          start: '2026-03-13',
          raw: '2026-04-03',
          due: '2026-04-07',
          authority: '44 § FL och 1–2 §§ lagen (1930:173): långfredagen till annandag påsk 2026',
        },
        {
          id: 'APP-PUB-3W-B',
          start: '2026-03-17',
          raw: '2026-04-07',
          due: '2026-04-07',
          authority: '44 § FL och 1 § lagen (1930:173): tisdag till tisdag, påsken däremellan förlänger inte',
        },
      ],
    },
  ],
} as const satisfies Rule;
