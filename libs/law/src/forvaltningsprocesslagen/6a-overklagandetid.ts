import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** From förvaltningsrätt to kammarrätt, private party: 6 a § second paragraph FPL. */
export const APP_FR_KR_3W = {
  id: 'APP-FR-KR-3W',
  nature: 'statutory',
  title: {
    sv: 'Enskild part överklagar förvaltningsrättens avgörande till kammarrätten',
    en: 'A private party appeals from the administrative court to the administrative court of appeal',
  },
  trigger: {
    sv: 'Parten fick del av förvaltningsrättens avgörande.',
    en: 'The party received the ruling of the administrative court.',
  },
  versions: [
    {
      from: '2013-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'own-employer'],
      requires: {
        sv: 'Överklagandet ges in till förvaltningsrätten. Där prövningstillstånd krävs ska det också ange de omständigheter som åberopas till stöd för ett sådant tillstånd (4 § FPL).',
        en: 'The appeal is handed in to the administrative court. Where leave is required it must also state what is relied on for leave (4 § FPL).',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas (6 b § FPL), och avgörandet får laga kraft.',
        en: 'An appeal that arrives too late is dismissed (6 b § FPL), and the ruling becomes final.',
      },
      cites: [
        { section: '6 a § andra stycket FPL', link: 'https://lagen.nu/1971:291#P6a', readIn: READ_IN.nab },
        { section: '33 § FPL', link: 'https://lagen.nu/1971:291#P33', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Gäller inte när avgörandet meddelats vid muntlig förhandling eller dagen angetts vid en sådan (se APP-ORAL-3W) och inte i mål enligt SFB (se FK-APP-2M). Äldre regler gäller för avgöranden före den 1 juli 2013.',
        en: 'Does not apply where the ruling was given at an oral hearing or its day was stated at one (see APP-ORAL-3W), nor in cases under SFB (see FK-APP-2M). Older rules apply to rulings given before 1 July 2013.',
      },
      examples: [
        {
          id: 'E04',
          start: '2026-12-10',
          raw: '2026-12-31',
          due: '2027-01-04',
          authority: '6 a § FPL och 1–2 §§ lagen (1930:173); räkneexempel E04',
        },
        {
          id: 'E12b',
          start: '2026-12-16',
          raw: '2027-01-06',
          due: '2027-01-07',
          authority: '6 a § FPL och 1–2 §§ lagen (1930:173); räkneexempel E12',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** The trap: the day was announced at a hearing, so receipt is irrelevant. 6 a § third paragraph FPL. */
export const APP_ORAL_3W = {
  id: 'APP-ORAL-3W',
  nature: 'statutory',
  title: {
    sv: 'Enskild part överklagar ett avgörande vars dag angetts vid muntlig förhandling',
    en: 'A private party appeals against a ruling whose day was stated at an oral hearing',
  },
  trigger: {
    sv: 'Avgörandet meddelades vid en muntlig förhandling, eller vid en sådan angavs när det skulle meddelas.',
    en: 'The ruling was given at an oral hearing, or the hearing stated when it would be given.',
  },
  versions: [
    {
      from: '2013-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'decision',
      binds: ['company', 'cooperative', 'own-employer'],
      requires: {
        sv: 'Överklagandet ges in till den domstol som meddelat avgörandet. Tiden räknas från den dag det meddelades, oavsett när parten fick del av det.',
        en: 'The appeal is handed in to the court that gave the ruling. The time is counted from the day it was given, whenever the party received it.',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas (6 b § FPL).',
        en: 'An appeal that arrives too late is dismissed (6 b § FPL).',
      },
      cites: [
        { section: '6 a § tredje stycket FPL', link: 'https://lagen.nu/1971:291#P6a', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'E19c',
          start: '2026-10-22',
          raw: '2026-11-12',
          due: '2026-11-12',
          authority: '6 a § tredje stycket FPL och 1 § lagen (1930:173); räkneexempel E19',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** The public party's time, which also decides when a win becomes final: 6 a § fourth paragraph FPL. */
export const APP_COURT_PUB_3W = {
  id: 'APP-COURT-PUB-3W',
  nature: 'statutory',
  title: {
    sv: 'Part som företräder det allmänna överklagar en domstols avgörande',
    en: 'A party representing the public appeals against a court ruling',
  },
  trigger: {
    sv: 'Förvaltningsrättens eller kammarrättens avgörande meddelades.',
    en: 'The ruling of the administrative court or the administrative court of appeal was given.',
  },
  versions: [
    {
      from: '2013-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'decision',
      binds: ['municipality'],
      requires: {
        sv: 'IVO eller kommunen ger in överklagandet till den domstol som meddelat avgörandet.',
        en: 'IVO or the municipality hands in its appeal to the court that gave the ruling.',
      },
      consequence: {
        sv: 'Överklagas inte i tid får avgörandet laga kraft; en framgång för den enskilde står fast.',
        en: 'Without an appeal in time the ruling becomes final; a win for the private party stands.',
      },
      cites: [
        { section: '6 a § fjärde stycket FPL', link: 'https://lagen.nu/1971:291#P6a', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Gäller IVO lika väl som en kommun; som bundet anges bara det slag av anordnare som regeln kan binda.',
        en: 'Applies to IVO as well as to a municipality; the kinds named are only the kinds of provider the rule can bind.',
      },
      examples: [
        {
          id: 'E19a',
          start: '2026-10-22',
          raw: '2026-11-12',
          due: '2026-11-12',
          authority: '6 a § fjärde stycket FPL och 1 § lagen (1930:173); räkneexempel E19',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** From kammarrätt to Högsta förvaltningsdomstolen, private party: 6 a § second paragraph and 35 § FPL. */
export const APP_KR_HFD_3W = {
  id: 'APP-KR-HFD-3W',
  nature: 'statutory',
  title: {
    sv: 'Enskild part överklagar kammarrättens avgörande till Högsta förvaltningsdomstolen',
    en: 'A private party appeals from the administrative court of appeal to the Supreme Administrative Court',
  },
  trigger: {
    sv: 'Parten fick del av kammarrättens avgörande.',
    en: 'The party received the ruling of the administrative court of appeal.',
  },
  versions: [
    {
      from: '2013-07-01',
      until: null,
      count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
      startsOn: 'receipt',
      binds: ['company', 'cooperative', 'own-employer'],
      requires: {
        sv: 'Överklagandet ges in till kammarrätten och ska ange skäl för prövningstillstånd.',
        en: 'The appeal is handed in to the administrative court of appeal and must state reasons for leave.',
      },
      consequence: {
        sv: 'Ett överklagande som kommer in för sent avvisas (6 b § FPL). Utan prövningstillstånd står kammarrättens avgörande fast (35 § andra stycket FPL).',
        en: 'An appeal that arrives too late is dismissed (6 b § FPL). Without leave the ruling below stands (35 § second paragraph FPL).',
      },
      cites: [
        { section: '6 a § andra stycket FPL', link: 'https://lagen.nu/1971:291#P6a', readIn: READ_IN.nab },
        { section: '35 § FPL', link: 'https://lagen.nu/1971:291#P35', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Kammarrättens beslut att meddela prövningstillstånd får inte överklagas (33 § tredje stycket FPL). Äldre regler gäller för avgöranden före den 1 juli 2013.',
        en: 'A decision by the court of appeal to grant leave cannot be appealed against (33 § third paragraph FPL). Older rules apply to rulings given before 1 July 2013.',
      },
      examples: [
        {
          id: 'APP-KR-HFD-3W-A',
          start: '2026-12-14',
          raw: '2027-01-04',
          due: '2027-01-04',
          authority:
            '6 a § FPL och 1 § lagen (1930:173): måndag till måndag, helgerna däremellan förlänger inte',
        },
      ],
    },
  ],
} as const satisfies Rule;
