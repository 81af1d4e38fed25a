import type { Sample } from './sample';

const IVO = 'Inspektionen för vård och omsorg';
const COMPANY = ['Exempel Assistans AB', 'Storgatan 1', '111 22 Stockholm'];
const FOOT = [
  'Inspektionen för vård och omsorg, Box 45184, 104 30 Stockholm',
  'Telefon 010-788 50 00',
  'Org.nr 202100-6537',
];
const ORG = '556123-4567';

/** Letters from IVO about supervision. */
export const SUPERVISION_SAMPLES: readonly Sample[] = [
  {
    ...{ name: 'opening with a request, labels above their values', as: 'pdf', layout: 'labels-above' },
    ...{ sender: [IVO, 'Avdelning sydöst'], recipient: [...COMPANY, `Org.nr ${ORG}`], foot: FOOT },
    labels: [
      ['Datum', '2026-11-24'],
      ['Dnr', '3.1.1-12345/2026'],
    ],
    body: [
      '# Tillsyn inleds och begäran om uppgifter',
      'Inspektionen för vård och omsorg (IVO) inleder tillsyn av er verksamhet med personlig assistans. Tillsynen gäller perioden 2026-01-01 till och med 2026-06-30.',
      'IVO begär med stöd av 26 c § LSS att ni lämnar in de handlingar som räknas upp nedan. Svaret ska ha kommit in till IVO senast den 15 december 2026.',
    ],
    truth: {
      ...{ kind: ['supervision-opened', 'information-request'], sender: IVO, department: 'Avdelning sydöst' },
      ...{
        date: '2026-11-24',
        registryNumber: '3.1.1-12345/2026',
        organisationNumber: ORG,
        replyBy: '2026-12-15',
      },
      reference: ['26 c § LSS'],
    },
  },
  {
    ...{ name: 'request for papers, labels to the right', as: 'pdf', layout: 'labels-right', foot: FOOT },
    ...{ sender: [IVO, 'Avdelning öst'], recipient: COMPANY },
    labels: [
      ['Datum:', '24 november 2026'],
      ['Dnr:', '3.1.1-2041/2026-3'],
      ['Ert dnr:', 'A-17/2026'],
    ],
    body: [
      '# Begäran om uppgifter',
      'IVO begär in följande uppgifter i tillsynsärendet: schema för oktober 2026, avvikelser och anställningsavtal.',
      'Vi vill ha ert svar senast fredagen den 11 december 2026.',
      'Har ni frågor? Ring handläggaren på 010-788 51 11.',
    ],
    truth: {
      ...{ kind: ['information-request'], sender: IVO, department: 'Avdelning öst', date: '2026-11-24' },
      ...{ registryNumber: '3.1.1-2041/2026', replyBy: '2026-12-11' },
    },
  },
  {
    ...{ name: 'draft of a revocation, as a Word file', as: 'docx', layout: 'labels-left' },
    ...{ sender: [IVO, 'Avdelning mitt'], recipient: [...COMPANY, `Organisationsnummer ${ORG}`] },
    labels: [
      ['Datum', '2026-10-01'],
      ['Diarienummer', '8.5-40112/2025'],
    ],
    body: [
      '# Kommunicering av underlag',
      'IVO överväger att återkalla ert tillstånd med stöd av 26 g § LSS. Ni ges tillfälle att yttra er över underlaget i tillsynsärendet.',
      'Yttrandet ska ha kommit in till IVO senast 2026-10-22.',
      'I ett beslut den 12 mars 2024 (dnr 8.5-1111/2023) konstaterade IVO brister.',
    ],
    truth: {
      ...{
        kind: ['draft'],
        sender: IVO,
        department: 'Avdelning mitt',
        date: '2026-10-01',
        organisationNumber: ORG,
      },
      ...{ registryNumber: '8.5-40112/2025', replyBy: '2026-10-22', aboutNumber: '8.5-1111/2023' },
      reference: ['26 g § LSS'],
    },
  },
  {
    ...{ name: 'draft that speaks like a decision', as: 'pdf', layout: 'labels-right', stamp: 'UTKAST' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-09-14'],
      ['Dnr', '3.1.1-5005/2026'],
    ],
    body: [
      '# Förslag till beslut',
      'IVO återkallar bolagets tillstånd att bedriva personlig assistans. Beslutet gäller omedelbart.',
      'Ni får möjlighet att lämna synpunkter på förslaget senast den 5 oktober 2026.',
    ],
    truth: {
      ...{ kind: ['draft'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-09-14' },
      ...{ registryNumber: '3.1.1-5005/2026', replyBy: '2026-10-05' },
    },
  },
  {
    ...{ name: 'minutes to check, in a mail with a Word file', as: 'mail-docx', layout: 'table' },
    ...{ sender: [IVO, 'Avdelning nord'], subject: 'Protokoll', recipient: COMPANY },
    labels: [
      ['Datum', '2026-11-20'],
      ['Dnr', '3.1.1-777/2026'],
      ['Handläggare', 'A. Svensson'],
    ],
    body: [
      '# Protokoll från inspektion',
      'Inspektionen genomfördes den 4 november 2026 på kontoret i Umeå. Protokollet bifogas.',
      'Ni kan kontrollera protokollet för faktafel och lämna era synpunkter senast den 4 december 2026.',
    ],
    truth: {
      ...{ kind: ['minutes'], sender: IVO, department: 'Avdelning nord', date: '2026-11-20' },
      ...{ registryNumber: '3.1.1-777/2026', replyBy: '2026-12-04' },
    },
  },
  {
    ...{ name: 'announced visit', as: 'docx', layout: 'labels-right' },
    ...{ sender: [IVO, 'Avdelning syd'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-11-02'],
      ['Dnr', '3.1.1-8080/2026'],
    ],
    body: [
      '# Information om inspektion',
      'IVO kommer att genomföra en inspektion hos er tisdagen den 24 november 2026 kl. 9.00 på kontoret.',
      'Vi vill träffa verksamhetsansvarig och två assistenter.',
    ],
    truth: {
      ...{ kind: ['visit-announced'], sender: IVO, department: 'Avdelning syd', date: '2026-11-02' },
      ...{ registryNumber: '3.1.1-8080/2026', visitOn: '2026-11-24' },
    },
  },
  {
    ...{
      name: 'criticism with a report to hand in, many pages',
      as: 'pdf',
      layout: 'running-head',
      foot: FOOT,
    },
    ...{ sender: [IVO, 'Avdelning väst'], title: 'BESLUT', recipient: [...COMPANY, `Org.nr ${ORG}`] },
    labels: [
      ['Datum', '2026-05-28'],
      ['Dnr', '3.1.1-31415/2025'],
      ['Sida', '1 (3)'],
    ],
    body: [
      '# Krav på åtgärder',
      '# Beslut',
      'IVO konstaterar att det finns brister i dokumentationen och i hur ni följer upp insatserna. IVO begär en redovisning av vilka åtgärder ni har vidtagit. Redovisningen ska ha kommit in senast den 31 augusti 2026.',
      'Redovisningen ska innehålla en tidsplan och ange vem som är ansvarig för genomförandet av varje åtgärd.',
      '---',
      '# Bakgrund',
      'Tillsynen inleddes den 10 december 2025. Den 3 februari 2026 besökte IVO verksamheten. Enligt 6 § LSS ska verksamheten vara av god kvalitet. Av 5 kap. 1 § SOSFS 2011:9 framgår att avvikelser ska utredas.',
      '---',
      '# Underlag',
      'Bolagets yttrande av den 2 april 2026, handlingar som lämnats den 5 mars 2026 och anteckningar från intervjuer.',
    ],
    truth: {
      ...{
        kind: ['criticism'],
        sender: IVO,
        department: 'Avdelning väst',
        date: '2026-05-28',
        organisationNumber: ORG,
      },
      ...{ registryNumber: '3.1.1-31415/2025', reportBy: '2026-08-31' },
      reference: ['6 § LSS', '5 kap. 1 § SOSFS 2011:9', 'SOSFS 2011:9'],
    },
  },
  {
    ...{ name: 'injunction with a penalty', as: 'pdf', layout: 'labels-right', foot: FOOT },
    ...{ sender: [IVO, 'Avdelning sydväst'], title: 'BESLUT', recipient: COMPANY },
    labels: [
      ['Beslutsdatum', '2026-06-15'],
      ['Dnr', '3.1.1-900/2026'],
    ],
    body: [
      '# Föreläggande',
      'IVO förelägger med stöd av 26 f § LSS bolaget att vid vite om 200 000 kronor säkerställa att assistenterna har den introduktion som krävs. Bristerna ska vara åtgärdade senast den 1 september 2026.',
      'Ni kan överklaga beslutet. Överklagandet ska ha kommit in inom tre veckor från den dag då ni fick del av beslutet.',
    ],
    truth: {
      ...{ kind: ['injunction'], sender: IVO, department: 'Avdelning sydväst', date: '2026-06-15' },
      ...{
        registryNumber: '3.1.1-900/2026',
        penalty: '200000',
        complyBy: '2026-09-01',
        reference: ['26 f § LSS'],
      },
    },
  },
  {
    ...{ name: 'injunction to hand over papers, in capitals', as: 'pdf', layout: 'plain', title: 'BESLUT' },
    ...{ sender: ['INSPEKTIONEN FÖR VÅRD OCH OMSORG', 'AVDELNING MITT'], recipient: COMPANY },
    labels: [
      ['DATUM', '2026-07-03'],
      ['DNR', '3.1.1-4242/2026'],
    ],
    body: [
      '# FÖRELÄGGANDE ATT LÄMNA UPPGIFTER',
      'IVO förelägger bolaget att komma in med handlingar om anställda senast den 20 juli 2026. Föreläggandet förenas med vite om 50 000 kr.',
    ],
    truth: {
      ...{ kind: ['information-injunction'], sender: IVO, department: 'AVDELNING MITT', date: '2026-07-03' },
      ...{ registryNumber: '3.1.1-4242/2026', penalty: '50000', replyBy: '2026-07-20' },
    },
  },
  {
    ...{ name: 'supervision closed', as: 'mail-pdf', layout: 'labels-above', subject: 'Beslut' },
    ...{ sender: [IVO, 'Avdelning öst'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-08-19'],
      ['Dnr', '3.1.1-6006/2026'],
    ],
    body: [
      '# Beslut',
      'IVO avslutar tillsynsärendet utan ytterligare åtgärder.',
      'Ärendet inleddes den 4 maj 2026.',
    ],
    truth: {
      ...{
        kind: ['closed'],
        sender: IVO,
        department: 'Avdelning öst',
        date: '2026-08-19',
        registryNumber: '3.1.1-6006/2026',
      },
    },
  },
  {
    ...{
      name: 'extension granted, by mail',
      as: 'mail',
      layout: 'plain',
      subject: 'Dnr 3.1.1-2041/2026 Anstånd',
    },
    ...{ sender: ['A. Svensson', IVO], labels: [] },
    body: [
      'Ni har begärt anstånd med att svara. Svaret skulle ha kommit in senast den 11 december 2026.',
      'IVO beviljar anstånd till och med den 18 december 2026.',
    ],
    truth: {
      ...{ kind: ['extension-granted'], sender: IVO, date: '2026-11-24', registryNumber: '3.1.1-2041/2026' },
      replyBy: '2026-12-18',
    },
  },
  {
    ...{ name: 'extension refused', as: 'docx', layout: 'labels-left' },
    ...{ sender: [IVO, 'Avdelning öst'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-12-09'],
      ['Dnr', '3.1.1-2041/2026'],
    ],
    body: [
      '# Beslut om anstånd',
      'IVO avslår er begäran om anstånd. Den tidigare svarsdagen den 11 december 2026 gäller.',
    ],
    truth: {
      ...{ kind: ['extension-refused'], sender: IVO, department: 'Avdelning öst', date: '2026-12-09' },
      registryNumber: '3.1.1-2041/2026',
    },
  },
  {
    ...{ name: 'sanction fee', as: 'pdf', layout: 'table', title: 'BESLUT' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: [...COMPANY, `Org.nr ${ORG}`] },
    labels: [
      ['Datum', '2026-04-17'],
      ['Dnr', '3.1.1-1212/2026'],
      ['Enhet', 'Tillstånd 2'],
    ],
    body: [
      '# Sanktionsavgift',
      'IVO beslutar att ta ut en sanktionsavgift om 30 000 kronor av bolaget eftersom förändringen i ledningskretsen inte har anmälts.',
      'Bekräfta att ni har tagit emot beslutet genom att skicka in delgivningskvittot.',
    ],
    truth: {
      ...{ kind: ['sanction-fee'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-04-17' },
      ...{
        registryNumber: '3.1.1-1212/2026',
        organisationNumber: ORG,
        amount: '30000',
        proofOfService: 'asked',
      },
    },
  },
];
