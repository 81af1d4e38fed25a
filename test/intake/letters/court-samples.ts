import type { Sample } from './sample';

const PARTIES = [
  ...['# KLAGANDE', 'Exempel Assistans AB, org.nr 556123-4567'],
  ...['# MOTPART', 'Inspektionen för vård och omsorg', '# ÖVERKLAGAT BESLUT'],
];
const ORG = '556123-4567';

/** Letters from courts. */
export const COURT_SAMPLES: readonly Sample[] = [
  {
    ...{ name: 'judgment of a förvaltningsrätt, rejected', as: 'pdf', layout: 'court', title: 'DOM' },
    sender: ['FÖRVALTNINGSRÄTTEN', 'I STOCKHOLM', 'Avdelning 30'],
    labels: [
      ['', '2026-11-20'],
      ['Meddelad i', 'Stockholm'],
      ['Mål nr', '12345-26'],
    ],
    foot: ['Dok.Id 1711234', 'Postadress 115 76 Stockholm', 'Telefon 08-561 680 00'],
    body: [
      ...PARTIES,
      'Inspektionen för vård och omsorgs beslut den 31 januari 2026, dnr 3.1.1-777/2025, se bilaga 1',
      ...[
        '# SAKEN',
        'Återkallelse av tillstånd enligt lagen (1993:387) om stöd och service till vissa funktionshindrade',
      ],
      ...['# DOMSLUT', 'Förvaltningsrätten avslår överklagandet.'],
      ...[
        '# YRKANDEN',
        'Bolaget yrkar att förvaltningsrätten upphäver beslutet. IVO anser att överklagandet ska avslås.',
      ],
    ],
    truth: {
      ...{
        kind: ['judgment'],
        sender: 'Förvaltningsrätten i Stockholm',
        date: '2026-11-20',
        caseNumber: '12345-26',
      },
      ...{
        outcome: 'rejected',
        aboutNumber: '3.1.1-777/2025',
        organisationNumber: ORG,
        department: 'Avdelning 30',
      },
      reference: [],
    },
  },
  {
    ...{
      name: 'judgment of a kammarrätt, granted, with the lower judgment attached',
      as: 'pdf',
      layout: 'court',
      title: 'DOM',
    },
    sender: ['KAMMARRÄTTEN', 'I GÖTEBORG'],
    labels: [
      ['', '2026-09-08'],
      ['Meddelad i', 'Göteborg'],
      ['Mål nr', '4567-26'],
    ],
    body: [
      ...[
        '# KLAGANDE',
        `Exempel Assistans AB, org.nr ${ORG}`,
        '# MOTPART',
        'Inspektionen för vård och omsorg',
      ],
      ...[
        '# ÖVERKLAGAT AVGÖRANDE',
        'Förvaltningsrätten i Göteborgs dom den 3 mars 2026 i mål nr 2345-25, se bilaga A',
      ],
      ...[
        '# KAMMARRÄTTENS AVGÖRANDE',
        'Kammarrätten bifaller överklagandet och upphäver förvaltningsrättens dom och IVO:s beslut.',
      ],
      ...[
        '---',
        'Bilaga A',
        '# FÖRVALTNINGSRÄTTEN I GÖTEBORG',
        'Mål nr 2345-25',
        'DOM 2026-03-03',
        '# DOMSLUT',
      ],
      'Förvaltningsrätten avslår överklagandet.',
    ],
    truth: {
      ...{ kind: ['judgment'], sender: 'Kammarrätten i Göteborg', date: '2026-09-08', caseNumber: '4567-26' },
      ...{ outcome: 'granted', aboutNumber: '2345-25', organisationNumber: ORG },
    },
  },
  {
    ...{ name: 'stay granted', as: 'pdf', layout: 'court', title: 'BESLUT' },
    sender: ['FÖRVALTNINGSRÄTTEN', 'I KARLSTAD'],
    labels: [
      ['', '2026-02-06'],
      ['Meddelat i', 'Karlstad'],
      ['Mål nr', '600-26'],
    ],
    body: [
      ...PARTIES,
      ...['Inspektionen för vård och omsorgs beslut den 31 januari 2026', '# SAKEN', 'Inhibition'],
      ...[
        '# BESLUT',
        'Förvaltningsrätten beslutar att det överklagade beslutet tills vidare inte ska gälla.',
      ],
      'Enligt 28 § FPL får den domstol som ska pröva ett överklagande bestämma detta.',
    ],
    truth: {
      ...{
        kind: ['stay-granted'],
        sender: 'Förvaltningsrätten i Karlstad',
        date: '2026-02-06',
        caseNumber: '600-26',
      },
      ...{ organisationNumber: ORG, reference: ['28 § FPL'] },
    },
  },
  {
    ...{ name: 'stay refused, as a Word file', as: 'docx', layout: 'court', title: 'BESLUT' },
    sender: ['Kammarrätten i Stockholm', 'Avdelning 5'],
    labels: [
      ['', '2026-04-21'],
      ['Meddelat i', 'Stockholm'],
      ['Mål nr', '3131-26'],
    ],
    body: [
      ...PARTIES,
      '# KAMMARRÄTTENS AVGÖRANDE',
      'Kammarrätten avslår yrkandet om inhibition.',
      'Beslutet kan överklagas.',
    ],
    truth: {
      ...{
        kind: ['stay-refused'],
        sender: 'Kammarrätten i Stockholm',
        department: 'Avdelning 5',
        date: '2026-04-21',
      },
      ...{ caseNumber: '3131-26', organisationNumber: ORG },
    },
  },
  {
    ...{ name: 'leave to appeal refused by HFD', as: 'pdf', layout: 'court', title: 'BESLUT' },
    sender: ['HÖGSTA', 'FÖRVALTNINGSDOMSTOLEN'],
    labels: [
      ['', 'den 18 december 2026'],
      ['Meddelat i', 'Stockholm'],
      ['Mål nr', '5050-26'],
    ],
    body: [
      ...[
        '# KLAGANDE',
        'Inspektionen för vård och omsorg',
        '# MOTPART',
        `Exempel Assistans AB, org.nr ${ORG}`,
      ],
      ...['# ÖVERKLAGAT AVGÖRANDE', 'Kammarrätten i Göteborgs dom den 8 september 2026 i mål nr 4567-26'],
      ...[
        '# HÖGSTA FÖRVALTNINGSDOMSTOLENS AVGÖRANDE',
        'Högsta förvaltningsdomstolen meddelar inte prövningstillstånd. Kammarrättens avgörande står därmed fast.',
      ],
    ],
    truth: {
      ...{
        kind: ['leave-refused'],
        sender: 'Högsta förvaltningsdomstolen',
        date: '2026-12-18',
        caseNumber: '5050-26',
      },
      ...{ aboutNumber: '4567-26', organisationNumber: ORG },
    },
  },
  {
    ...{ name: 'leave granted by a kammarrätt', as: 'docx', layout: 'labels-right', title: 'BESLUT' },
    sender: ['Kammarrätten i Jönköping'],
    labels: [
      ['Datum', '2026-05-19'],
      ['Mål nr', '1414-26'],
    ],
    body: [
      '# BESLUT',
      'Kammarrätten meddelar prövningstillstånd.',
      'Parterna får tillfälle att komplettera sin talan.',
    ],
    truth: {
      ...{
        kind: ['leave-granted'],
        sender: 'Kammarrätten i Jönköping',
        date: '2026-05-19',
        caseNumber: '1414-26',
      },
    },
  },
  {
    ...{ name: 'order to state', as: 'pdf', layout: 'labels-right' },
    sender: ['FÖRVALTNINGSRÄTTEN I STOCKHOLM'],
    labels: [
      ['Datum', '2026-08-11'],
      ['Mål nr', '8765-26'],
    ],
    recipient: ['Exempel Assistans AB', 'Storgatan 1'],
    body: [
      '# Föreläggande',
      'Ni föreläggs att yttra er över IVO:s svar i målet. Yttrandet ska ha kommit in till rätten senast den 1 september 2026.',
      'Om ni inte svarar kan målet ändå avgöras. Skicka tillbaka mottagningsbeviset.',
    ],
    truth: {
      ...{
        kind: ['statement-order'],
        sender: 'Förvaltningsrätten i Stockholm',
        date: '2026-08-11',
        caseNumber: '8765-26',
      },
      ...{ replyBy: '2026-09-01', proofOfService: 'asked' },
    },
  },
  {
    ...{ name: 'order to state, time from service', as: 'docx', layout: 'labels-left' },
    sender: ['Förvaltningsrätten i Malmö'],
    labels: [
      ['Datum', '2026-08-11'],
      ['Målnummer', '8766-26'],
    ],
    body: [
      '# Föreläggande',
      'Ni föreläggs att yttra er inom tre veckor från den dag ni fick del av detta föreläggande.',
    ],
    truth: {
      ...{
        kind: ['statement-order'],
        sender: 'Förvaltningsrätten i Malmö',
        date: '2026-08-11',
        caseNumber: '8766-26',
      },
      replyTerm: 'inom tre veckor från den dag ni fick del av',
    },
  },
  {
    ...{ name: 'summons to a hearing of several days', as: 'pdf', layout: 'labels-right' },
    sender: ['FÖRVALTNINGSRÄTTEN I STOCKHOLM', 'Avdelning 30'],
    labels: [
      ['Datum', '2026-03-10'],
      ['Mål nr', '12345-26'],
    ],
    body: [
      '# Kallelse till muntlig förhandling',
      'Ni kallas till muntlig förhandling den 12, 13 och 15 maj 2026 kl. 9.00 i sal 4.',
      'Eventuella ytterligare bevis ska ha kommit in till rätten senast den 20 april 2026.',
    ],
    truth: {
      ...{
        kind: ['hearing'],
        sender: 'Förvaltningsrätten i Stockholm',
        department: 'Avdelning 30',
        date: '2026-03-10',
      },
      ...{ caseNumber: '12345-26', days: '2026-05-12 2026-05-13 2026-05-15', replyBy: '2026-04-20' },
    },
  },
  {
    ...{ name: 'several cases in one judgment, partly granted', as: 'pdf', layout: 'court', title: 'DOM' },
    sender: ['FÖRVALTNINGSRÄTTEN', 'I GÖTEBORG'],
    labels: [
      ['', '2026-10-14'],
      ['Meddelad i', 'Göteborg'],
      ['Mål nr', '2345-26, 2346-26'],
    ],
    body: [
      ...PARTIES,
      ...['Inspektionen för vård och omsorgs beslut 2026-02-02 och 2026-02-09', '# DOMSLUT'],
      'Med delvis bifall till överklagandet bestämmer förvaltningsrätten vitet till 100 000 kronor.',
    ],
    truth: {
      ...{
        kind: ['judgment'],
        sender: 'Förvaltningsrätten i Göteborg',
        date: '2026-10-14',
        caseNumber: '2345-26, 2346-26',
      },
      ...{ outcome: 'partly-granted', organisationNumber: ORG },
    },
  },
  {
    ...{ name: 'sent back to IVO', as: 'docx', layout: 'court', title: 'DOM' },
    sender: ['Kammarrätten i Sundsvall'],
    labels: [
      ['', '2026-06-30'],
      ['Meddelad i', 'Sundsvall'],
      ['Mål nr', '909-26'],
    ],
    body: [
      ...['# ÖVERKLAGAT AVGÖRANDE', 'Förvaltningsrätten i Härnösands dom den 12 januari 2026 i mål nr 99-25'],
      ...[
        '# KAMMARRÄTTENS AVGÖRANDE',
        'Kammarrätten upphäver förvaltningsrättens dom och IVO:s beslut. Kammarrätten visar målet åter till IVO för fortsatt handläggning.',
      ],
    ],
    truth: {
      ...{ kind: ['judgment'], sender: 'Kammarrätten i Sundsvall', date: '2026-06-30', caseNumber: '909-26' },
      ...{ outcome: 'remitted', aboutNumber: '99-25' },
    },
  },
  {
    ...{
      name: 'appeal dismissed as late',
      as: 'mail-pdf',
      layout: 'court',
      title: 'BESLUT',
      from: 'Rätten <forvaltningsratten@dom.se>',
    },
    sender: ['FÖRVALTNINGSRÄTTEN', 'I LULEÅ'],
    labels: [
      ['', '2026-07-07'],
      ['Meddelat i', 'Luleå'],
      ['Mål nr', '77-26'],
    ],
    body: [
      ...PARTIES,
      ...['Inspektionen för vård och omsorgs beslut den 2 april 2026', '# AVGÖRANDE'],
      'Förvaltningsrätten avvisar överklagandet eftersom det har kommit in för sent.',
    ],
    truth: {
      ...{
        kind: ['dismissed-late'],
        sender: 'Förvaltningsrätten i Luleå',
        date: '2026-07-07',
        caseNumber: '77-26',
      },
      organisationNumber: ORG,
    },
  },
];
