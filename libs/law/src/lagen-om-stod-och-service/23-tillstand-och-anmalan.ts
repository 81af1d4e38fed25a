import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A licence before the business starts: 23 § first paragraph LSS, 26 kap. 1 § SoL, 7 kap. 1 § of the older SoL. */
export const LIC_BEFORE = {
  id: 'LIC-BEFORE',
  nature: 'statutory',
  title: {
    sv: 'Tillstånd ska finnas innan verksamheten börjar',
    en: 'A licence is needed before the activity starts',
  },
  trigger: {
    sv: 'Tillståndspliktig verksamhet ska börja bedrivas yrkesmässigt.',
    en: 'An activity that needs a licence is to start as a business.',
  },
  versions: [
    {
      from: '2026-01-01',
      until: null,
      count: { kind: 'before' },
      startsOn: 'activity-start',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Ha tillstånd från IVO. Det krävs att kretsen av ägare och ledning och den juridiska personen själv bedöms lämpliga.',
        en: 'Hold IVO’s licence. The circle of owners and managers, and the legal person itself, must be judged suitable.',
      },
      consequence: {
        sv: 'IVO får förbjuda verksamheten utan föregående föreläggande (26 j § LSS, 28 kap. 12 a § SoL). Böter kan följa (28 § 2 LSS, 28 kap. 14 § SoL), och assistans utan tillstånd ger inte rätt till ersättning (9 d § LSS, 51 kap. 16 b § SFB).',
        en: 'IVO may ban the activity without a prior injunction (26 j § LSS, 28 kap. 12 a § SoL). A fine may follow (28 § 2 LSS, 28 kap. 14 § SoL), and assistance without a licence gives no right to payment (9 d § LSS, 51 kap. 16 b § SFB).',
      },
      cites: [
        { section: '23 § första stycket LSS', link: 'https://lagen.nu/1993:387#P23', readIn: READ_IN.nab },
        { section: '26 kap. 1 § SoL', link: 'https://lagen.nu/2025:400#K26P1', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att brukarkooperativ behöver samma tillstånd som bolag är antaget. En ändring i LSS med tidsstämpel 2026-06-30 har inte kunnat läsas.',
        en: 'That user cooperatives need the same licence as companies is assumed. An amendment to LSS stamped 2026-06-30 could not be read.',
      },
      examples: [
        {
          id: 'LIC-BEFORE-A',
          start: '2026-03-02',
          raw: '2026-03-02',
          due: '2026-03-02',
          authority: '23 § LSS: tillståndet ska finnas när verksamheten börjar bedrivas',
        },
      ],
    },
    {
      from: '2025-07-01',
      until: '2026-01-01',
      count: { kind: 'before' },
      startsOn: 'activity-start',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Ha tillstånd från IVO. Det krävs att kretsen av ägare och ledning bedöms lämplig.',
        en: 'Hold IVO’s licence. The circle of owners and managers must be judged suitable.',
      },
      consequence: {
        sv: 'Böter (28 § 2 LSS, 28 kap. 14 § SoL). Assistans utan tillstånd ger inte rätt till ersättning (9 d § LSS, 51 kap. 16 b § SFB).',
        en: 'A fine (28 § 2 LSS, 28 kap. 14 § SoL). Assistance without a licence gives no right to payment (9 d § LSS, 51 kap. 16 b § SFB).',
      },
      cites: [
        { section: '23 § första stycket LSS', link: 'https://lagen.nu/1993:387#P23', readIn: READ_IN.selex },
        { section: '26 kap. 1 § SoL', link: 'https://lagen.nu/2025:400#K26P1', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'LIC-BEFORE-B',
          start: '2025-09-01',
          raw: '2025-09-01',
          due: '2025-09-01',
          authority: '23 § LSS: tillståndet ska finnas när verksamheten börjar bedrivas',
        },
      ],
    },
    {
      from: '2019-01-01',
      until: '2025-07-01',
      count: { kind: 'before' },
      startsOn: 'activity-start',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Ha tillstånd från IVO, från och med 2019 även för insatserna i 9 § 3–5 LSS och för hemtjänst. Det krävs att kretsen av ägare och ledning bedöms lämplig.',
        en: 'Hold IVO’s licence, from 2019 also for the services in 9 § 3–5 LSS and for home care. The circle of owners and managers must be judged suitable.',
      },
      consequence: {
        sv: 'Böter (28 § 2 LSS, 16 kap. 6 § äldre SoL). Från och med den 1 november 2021 ger assistans utan tillstånd inte rätt till ersättning (9 d § LSS, 51 kap. 16 b § SFB).',
        en: 'A fine (28 § 2 LSS, 16 kap. 6 § of the older SoL). From 1 November 2021 assistance without a licence gives no right to payment (9 d § LSS, 51 kap. 16 b § SFB).',
      },
      cites: [
        { section: '23 § första stycket LSS', link: 'https://lagen.nu/1993:387#P23', readIn: READ_IN.selex },
        { section: '7 kap. 1 § äldre SoL', link: 'https://lagen.nu/2001:453#K7P1', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Den som redan bedrev verksamhet enligt 9 § 3–5 LSS skulle söka senast den 1 mars 2019 och fick fortsätta till dess att slutligt beslut fått laga kraft. Att hemtjänst omfattas från 2019 är känt genom ivo.se.',
        en: 'Those already running activities under 9 § 3–5 LSS had to apply by 1 March 2019 and could go on until a final decision had become final. That home care is covered from 2019 is known through ivo.se.',
      },
      examples: [
        {
          id: 'LIC-BEFORE-C',
          start: '2020-02-03',
          raw: '2020-02-03',
          due: '2020-02-03',
          authority: '23 § LSS: tillståndet ska finnas när verksamheten börjar bedrivas',
        },
      ],
    },
    {
      from: '2011-01-01',
      until: '2019-01-01',
      count: { kind: 'before' },
      startsOn: 'activity-start',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Ha tillstånd, från och med 2011 även för personlig assistans (9 § 2 LSS).',
        en: 'Hold a licence, from 2011 also for personal assistance (9 § 2 LSS).',
      },
      consequence: { sv: 'Böter (28 § LSS).', en: 'A fine (28 § LSS).' },
      cites: [
        { section: '23 § första stycket LSS', link: 'https://lagen.nu/1993:387#P23', readIn: READ_IN.nab },
        { section: '7 kap. 1 § äldre SoL', link: 'https://lagen.nu/2001:453#K7P1', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Ikraftträdandet framgår av övergångsbestämmelserna till SFS 2010:480 och 2018:1155; lydelsen under tiden är inte läst i sin helhet. Tillstånd gavs av Socialstyrelsen till den 1 juni 2013, därefter av IVO. Den som redan bedrev personlig assistans skulle söka senast den 1 april 2011.',
        en: 'The dates follow from the transitional provisions to SFS 2010:480 and 2018:1155; the wording in between has not been read in full. Licences were given by Socialstyrelsen until 1 June 2013, thereafter by IVO. Those already running personal assistance had to apply by 1 April 2011.',
      },
      examples: [
        {
          id: 'LIC-BEFORE-D',
          start: '2012-05-07',
          raw: '2012-05-07',
          due: '2012-05-07',
          authority: '23 § LSS och övergångsbestämmelserna till SFS 2010:480',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** A municipality notifies before it starts: 23 § fourth paragraph LSS, 26 kap. 2 § SoL. */
export const KOMMUN_NOTICE_BEFORE = {
  id: 'KOMMUN-NOTICE-BEFORE',
  nature: 'statutory',
  title: {
    sv: 'Kommun eller region anmäler verksamhet innan den påbörjas',
    en: 'A municipality or region notifies an activity before it starts',
  },
  trigger: {
    sv: 'En kommun eller region ska påbörja anmälningspliktig verksamhet.',
    en: 'A municipality or region is to start an activity that must be notified.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'before' },
      startsOn: 'activity-start',
      binds: ['municipality'],
      requires: {
        sv: 'Anmäl verksamheten till IVO innan den påbörjas.',
        en: 'Notify IVO of the activity before it starts.',
      },
      consequence: {
        sv: 'IVO får förelägga kommunen att fullgöra anmälan; föreläggandet får förenas med vite (26 f § andra stycket LSS, 28 kap. 10 § SoL).',
        en: 'IVO may order the municipality to notify; the order may carry a conditional fine (26 f § second paragraph LSS, 28 kap. 10 § SoL).',
      },
      cites: [
        { section: '23 § fjärde stycket LSS', link: 'https://lagen.nu/1993:387#P23', readIn: READ_IN.nab },
        {
          section: '26 kap. 2 § första stycket SoL',
          link: 'https://lagen.nu/2025:400#K26P2',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'KOMMUN-NOTICE-A',
          start: '2026-09-01',
          raw: '2026-09-01',
          due: '2026-09-01',
          authority: '23 § fjärde stycket LSS: anmälan ska göras innan verksamheten påbörjas',
        },
      ],
    },
    {
      from: '2013-06-01',
      until: '2025-07-01',
      count: { kind: 'before' },
      startsOn: 'activity-start',
      binds: ['municipality'],
      requires: {
        sv: 'Anmäl verksamheten till IVO innan den påbörjas.',
        en: 'Notify IVO of the activity before it starts.',
      },
      consequence: {
        sv: 'IVO får förelägga kommunen att fullgöra anmälan; föreläggandet får förenas med vite (26 f § andra stycket LSS).',
        en: 'IVO may order the municipality to notify; the order may carry a conditional fine (26 f § second paragraph LSS).',
      },
      cites: [
        { section: '23 § LSS', link: 'https://lagen.nu/1993:387#P23', readIn: READ_IN.selex },
        { section: '7 kap. 1 § äldre SoL', link: 'https://lagen.nu/2001:453#K7P1', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Skyldigheten är äldre; den angivna dagen är den då IVO tog över och är ungefärlig. Vilket stycke i 23 § LSS som gällde har skiftat.',
        en: 'The duty is older; the day is the one on which IVO took over and is approximate. Which paragraph of 23 § LSS applied has varied.',
      },
      examples: [
        {
          id: 'KOMMUN-NOTICE-B',
          start: '2016-02-01',
          raw: '2016-02-01',
          due: '2016-02-01',
          authority: '23 § LSS: anmälan ska göras innan verksamheten påbörjas',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** A municipality notifies a stop, a closure or an essential change: 23 § fourth–fifth paragraphs LSS, 26 kap. 2 § SoL. */
export const KOMMUN_CHANGE_1M = {
  id: 'KOMMUN-CHANGE-1M',
  nature: 'statutory',
  title: {
    sv: 'Kommun eller region anmäler uppehåll, nedläggning eller väsentlig ändring',
    en: 'A municipality or region notifies a stop, a closure or an essential change',
  },
  trigger: {
    sv: 'Förändringen har genomförts: verksamheten upphör tillfälligt, läggs ned eller ändras på ett väsentligt sätt.',
    en: 'The change has been carried out: the activity stops for a time, is closed down or is changed in an essential way.',
  },
  versions: [
    {
      from: '2026-01-01',
      until: null,
      count: { kind: 'term', term: { months: 1 }, shift: 'next' },
      startsOn: 'change',
      binds: ['municipality'],
      requires: {
        sv: 'Anmäl förändringen till IVO inom en månad från det att den har genomförts.',
        en: 'Notify IVO of the change within a month of its being carried out.',
      },
      consequence: {
        sv: 'IVO får förelägga kommunen att fullgöra anmälan; föreläggandet får förenas med vite (26 f § andra stycket LSS, 28 kap. 10 § SoL).',
        en: 'IVO may order the municipality to notify; the order may carry a conditional fine (26 f § second paragraph LSS, 28 kap. 10 § SoL).',
      },
      cites: [
        {
          section: '23 § fjärde och femte styckena LSS',
          link: 'https://lagen.nu/1993:387#P23',
          readIn: READ_IN.nab,
        },
        {
          section: '26 kap. 2 § andra och tredje styckena SoL',
          link: 'https://lagen.nu/2025:400#K26P2',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Någon övergångsbestämmelse för förändringar som genomförts före den 1 januari 2026 har inte påträffats.',
        en: 'No transitional provision has been seen for changes carried out before 1 January 2026.',
      },
      examples: [
        {
          id: 'E25',
          start: '2026-11-30',
          raw: '2026-12-30',
          due: '2026-12-30',
          authority: '23 § LSS och 1 § lagen (1930:173); räkneexempel E25',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** A person who employs her own assistants notifies before the assistant starts: 23 § sixth paragraph LSS. */
export const OWN_EMPLOYER_BEFORE = {
  id: 'OWN-EMPLOYER-BEFORE',
  nature: 'statutory',
  title: {
    sv: 'Egen arbetsgivare anmäler innan assistenten börjar',
    en: 'An own employer notifies before the assistant starts',
  },
  trigger: {
    sv: 'En personlig assistent som den assistansberättigade själv har anställt ska påbörja sitt arbete.',
    en: 'A personal assistant employed by the user herself is to start work.',
  },
  versions: [
    {
      from: '2011-01-01',
      until: null,
      count: { kind: 'before' },
      startsOn: 'work-start',
      binds: ['own-employer'],
      requires: {
        sv: 'Gör en anmälan till IVO innan assistenten påbörjar sitt arbete.',
        en: 'Notify IVO before the assistant starts work.',
      },
      consequence: {
        sv: 'Någon påföljd har inte hittats i lagen.',
        en: 'No sanction has been found in the act.',
      },
      cites: [
        { section: '23 § sjätte stycket LSS', link: 'https://lagen.nu/1993:387#P23', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Till och med 2025 stod bestämmelsen i paragrafens femte stycke, tidigare i tredje stycket. Anmälan gjordes till Socialstyrelsen till den 1 juni 2013. Att en ny anmälan krävs när ett barn med egen arbetsgivare fyller 18 år är IVO:s praxis (ivo.se).',
        en: 'Until the end of 2025 the provision was the fifth paragraph, earlier the third. Notification was made to Socialstyrelsen until 1 June 2013. That a new notification is needed when a child with own employment turns 18 is IVO’s practice (ivo.se).',
      },
      examples: [
        {
          id: 'OWN-EMPLOYER-A',
          start: '2026-08-17',
          raw: '2026-08-17',
          due: '2026-08-17',
          authority: '23 § sjätte stycket LSS: anmälan ska göras innan assistenten påbörjar sitt arbete',
        },
      ],
    },
  ],
} as const satisfies Rule;
