import type { Sample } from './sample';

const IVO = 'Inspektionen för vård och omsorg';
const COMPANY = ['Exempel Assistans AB', 'Storgatan 1'];

/** Letters in which something misleads. */
export const TRAP_SAMPLES: readonly Sample[] = [
  {
    ...{ name: 'a day that does not exist, and a day without a year', as: 'pdf', layout: 'labels-right' },
    ...{ sender: [IVO, 'Avdelning öst'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-02-30'],
      ['Dnr', '3.1.1-111/2026'],
    ],
    body: [
      '# Begäran om uppgifter',
      'IVO begär in följande handlingar: avtal och schema. Svaret ska ha kommit in senast den 5 mars.',
    ],
    truth: {
      kind: ['information-request'],
      sender: IVO,
      department: 'Avdelning öst',
      registryNumber: '3.1.1-111/2026',
    },
  },
  {
    ...{ name: 'two reply days that differ', contradicts: true, as: 'docx', layout: 'labels-right' },
    ...{ sender: [IVO, 'Avdelning syd'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-11-03'],
      ['Dnr', '3.1.1-222/2026'],
      ['Svar senast', '2026-11-20'],
    ],
    body: [
      '# Begäran om uppgifter',
      'IVO begär att ni lämnar in följande uppgifter. Svaret ska ha kommit in senast den 24 november 2026.',
    ],
    truth: {
      kind: ['information-request'],
      sender: IVO,
      department: 'Avdelning syd',
      date: '2026-11-03',
      registryNumber: '3.1.1-222/2026',
    },
  },
  {
    ...{ name: 'both parties’ numbers, and dates of others beside its own', as: 'pdf', layout: 'table' },
    ...{ sender: [IVO, 'Avdelning väst'], recipient: [...COMPANY, 'Org.nr 556123-4567'] },
    labels: [
      ['Er beteckning', '2026/88'],
      ['Ert datum', '2026-10-02'],
      ['Vår beteckning', '3.1.1-333/2026'],
      ['Datum', '2026-10-19'],
    ],
    foot: ['Bankgiro 5051-6872', 'Org.nr 202100-6537', 'Tel 010-788 50 00'],
    body: [
      '# Begäran om uppgifter',
      'Tack för er skrivelse den 2 oktober 2026. IVO behöver följande uppgifter för sin tillsyn.',
      'Lämna uppgifterna senast måndagen den 9 november 2026. I vår förra begäran skulle ni ha svarat senast den 25 september 2026.',
    ],
    truth: {
      ...{ kind: ['information-request'], sender: IVO, department: 'Avdelning väst', date: '2026-10-19' },
      ...{ registryNumber: '3.1.1-333/2026', organisationNumber: '556123-4567', replyBy: '2026-11-09' },
    },
  },
  {
    ...{ name: 'a weekday that does not belong to the day', as: 'pdf', layout: 'labels-above' },
    ...{ sender: [IVO, 'Avdelning nord'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-11-03'],
      ['Dnr', '3.1.1-444/2026'],
    ],
    body: [
      '# Begäran om uppgifter',
      'IVO begär in följande underlag. Svara senast måndagen den 24 november 2026.',
    ],
    truth: {
      kind: ['information-request'],
      sender: IVO,
      department: 'Avdelning nord',
      date: '2026-11-03',
      registryNumber: '3.1.1-444/2026',
    },
  },
  {
    ...{ name: 'a letter about a court’s judgment, from IVO', as: 'docx', layout: 'labels-left' },
    ...{ sender: [IVO, 'Rättsavdelningen'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-06-22'],
      ['Dnr', '3.1.1-555/2025'],
    ],
    body: [
      '# Information',
      'Förvaltningsrätten i Stockholm avslog den 12 juni 2026 överklagandet i mål nr 12345-26. IVO informerar om att beslutet gäller.',
    ],
    truth: {
      sender: IVO,
      department: 'Rättsavdelningen',
      date: '2026-06-22',
      registryNumber: '3.1.1-555/2025',
      aboutNumber: '12345-26',
    },
  },
  {
    ...{ name: 'what the other side wants is no outcome', as: 'pdf', layout: 'labels-right' },
    sender: ['KAMMARRÄTTEN I SUNDSVALL'],
    labels: [
      ['Datum', '2026-04-02'],
      ['Mål nr', '616-26'],
    ],
    body: [
      '# Föreläggande',
      'IVO har överklagat och begär att kammarrätten upphäver förvaltningsrättens dom och att kammarrätten beslutar att domen inte ska gälla.',
      'Ni ska yttra er över överklagandet. Svaret ska ha kommit in senast den 23 april 2026.',
    ],
    truth: {
      kind: ['statement-order'],
      sender: 'Kammarrätten i Sundsvall',
      date: '2026-04-02',
      caseNumber: '616-26',
      replyBy: '2026-04-23',
    },
  },
  {
    ...{
      name: 'partly dismissed and otherwise rejected',
      contradicts: true,
      as: 'docx',
      layout: 'court',
      title: 'DOM',
    },
    sender: ['Förvaltningsrätten i Uppsala'],
    labels: [
      ['', '2026-05-06'],
      ['Meddelad i', 'Uppsala'],
      ['Mål nr', '717-26'],
    ],
    body: [
      '# DOMSLUT',
      'Förvaltningsrätten avvisar överklagandet i den del det rör avgiften. Förvaltningsrätten avslår överklagandet i övrigt.',
    ],
    truth: {
      kind: ['judgment'],
      sender: 'Förvaltningsrätten i Uppsala',
      date: '2026-05-06',
      caseNumber: '717-26',
    },
  },
  {
    ...{ name: 'answer before a day', as: 'mail', layout: 'plain', subject: 'Begäran om uppgifter' },
    ...{ sender: ['C. Nilsson', IVO], labels: [['Dnr:', '3.1.1-818/2026']] },
    body: [
      'Hej! IVO begär in följande uppgifter: personallista. Ni behöver svara före den 11 december 2026.',
    ],
    truth: {
      kind: ['information-request'],
      sender: IVO,
      date: '2026-11-24',
      registryNumber: '3.1.1-818/2026',
    },
  },
  {
    ...{ name: 'another organisation’s draft for its own board', as: 'pdf', layout: 'labels-right' },
    sender: ['Exempelstads kommun', 'Socialförvaltningen'],
    labels: [
      ['Datum', '2026-05-26'],
      ['Diarienummer', 'SCN-2026-0180'],
    ],
    body: [
      '# Förslag till beslut',
      'Nämnden föreslås besluta att avge yttrande till Inspektionen för vård och omsorg enligt förslaget, dnr 3.1.1-919/2026.',
      'I tillsynsbeslut daterat 2026-04-27 uppmanar IVO nämnden att lämna en redovisning.',
    ],
    truth: {
      sender: 'Exempelstads kommun',
      date: '2026-05-26',
      registryNumber: 'SCN-2026-0180',
      aboutNumber: '3.1.1-919/2026',
    },
  },
  {
    ...{
      name: 'running penalty, and a year that cannot be',
      as: 'pdf',
      layout: 'labels-left',
      title: 'BESLUT',
    },
    ...{ sender: [IVO, 'Avdelning öst'], recipient: COMPANY },
    labels: [
      ['Datum', '2025-01-12'],
      ['Dnr', '3.1.1-20/2026'],
    ],
    body: [
      '# Föreläggande',
      'IVO förelägger bolaget att senast den 1 mars 2026 vid löpande vite om 25 000 kronor per månad säkerställa att journaler förs.',
    ],
    truth: {
      ...{
        kind: ['injunction'],
        sender: IVO,
        department: 'Avdelning öst',
        registryNumber: '3.1.1-20/2026',
        date: '2025-01-12',
      },
      ...{ complyBy: '2026-03-01', penalty: '25000' },
    },
  },
  {
    ...{ name: 'set with spaces between the letters', as: 'pdf', layout: 'plain', title: 'D O M' },
    sender: ['HÖGSTA FÖRVALTNINGSDOMSTOLEN'],
    labels: [
      ['', 'Stockholm den 3 september 2026'],
      ['Mål nr', '3958-26'],
    ],
    body: [
      '# KLAGANDE',
      'Exempel Assistans AB',
      '# AVGÖRANDE',
      'Högsta förvaltningsdomstolen ändrar kammarrättens dom och förklarar att bolaget ska få tillstånd.',
    ],
    truth: {
      kind: ['judgment'],
      sender: 'Högsta förvaltningsdomstolen',
      date: '2026-09-03',
      caseNumber: '3958-26',
    },
  },
  {
    ...{ name: 'Försäkringskassan considers wanting money back', as: 'pdf', layout: 'labels-right' },
    ...{ sender: ['Försäkringskassan', 'Avdelningen för funktionsnedsättning'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-05-06'],
      ['Diarienr', '012346-2026'],
    ],
    body: [
      '# Återkrav av assistansersättning',
      'Vi överväger att besluta att ni ska betala tillbaka 234 567 kronor. Ni ska betala tillbaka det som har betalats ut för mycket.',
      'Innan vi beslutar kan ni lämna synpunkter. De ska ha kommit in senast den 27 maj 2026.',
    ],
    truth: {
      ...{ sender: 'Försäkringskassan', date: '2026-05-06', registryNumber: '012346-2026' },
      ...{ amount: '234567', replyBy: '2026-05-27' },
    },
  },
  {
    ...{ name: 'Försäkringskassan has reconsidered', as: 'docx', layout: 'labels-right', title: 'BESLUT' },
    ...{ sender: ['Försäkringskassan', 'Avdelningen för funktionsnedsättning'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-09-02'],
      ['Diarienr', '012345-2026'],
    ],
    body: [
      '# Omprövningsbeslut',
      'Försäkringskassan har omprövat beslutet den 4 juni 2026. Försäkringskassan beslutar att ni ska betala tillbaka 1 000 000 kronor.',
      'Ni kan överklaga beslutet. Överklagandet ska ha kommit in inom två månader från den dag ni fick del av beslutet.',
    ],
    truth: {
      ...{ kind: ['reconsideration'], sender: 'Försäkringskassan', date: '2026-09-02' },
      ...{ registryNumber: '012345-2026', amount: '1000000' },
    },
  },
  {
    ...{
      name: 'a decision after reconsideration that speaks like the first',
      as: 'pdf',
      layout: 'labels-right',
    },
    ...{ sender: ['Försäkringskassan', 'Avdelningen för funktionsnedsättning'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-09-03'],
      ['Diarienr', '012347-2026'],
    ],
    body: [
      '# Återkrav av assistansersättning',
      'Försäkringskassan beslutar att ni ska betala tillbaka 50 000 kronor. Beslutet fattas efter omprövning av det som ni har begärt.',
    ],
    truth: {
      ...{ sender: 'Försäkringskassan', date: '2026-09-03', registryNumber: '012347-2026' },
      amount: '50000',
    },
    contradicts: true,
  },
  {
    ...{ name: 'an application struck out', as: 'pdf', layout: 'labels-right', title: 'BESLUT' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-08-20'],
      ['Dnr', '8.3.1-313/2026'],
    ],
    body: ['# Avskrivning', 'IVO avskriver er ansökan om tillstånd, eftersom ni har återkallat den.'],
    truth: {
      ...{ kind: ['strike-out'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-08-20' },
      registryNumber: '8.3.1-313/2026',
    },
  },
  {
    ...{ name: 'a supervision struck out', as: 'docx', layout: 'labels-right', title: 'BESLUT' },
    ...{ sender: [IVO, 'Avdelning syd'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-08-21'],
      ['Dnr', '3.1.1-314/2026'],
    ],
    body: ['# Avskrivning', 'IVO avskriver ärendet från vidare handläggning.'],
    truth: { sender: IVO, department: 'Avdelning syd', date: '2026-08-21', registryNumber: '3.1.1-314/2026' },
  },
];
