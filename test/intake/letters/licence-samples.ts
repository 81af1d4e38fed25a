import type { Sample } from './sample';

const IVO = 'Inspektionen för vård och omsorg';
const COMPANY = ['Kooperativet Exempel ek. för.', 'Box 12', '411 01 Göteborg'];
const ORG = '769612-3459';

/** Letters from IVO about licences and applications. */
export const LICENCE_SAMPLES: readonly Sample[] = [
  {
    ...{ name: 'revocation with a day to wind down', as: 'pdf', layout: 'labels-right', title: 'BESLUT' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: [...COMPANY, `Org.nr ${ORG}`] },
    labels: [
      ['', '2026-11-24'],
      ['Dnr', '3.1.1-12345/2026-17'],
    ],
    foot: ['Inspektionen för vård och omsorg', 'registrator@ivo.se', 'Org.nr 202100-6537'],
    body: [
      '# Återkallelse av tillstånd',
      'IVO återkallar med stöd av 26 g § fjärde stycket LSS föreningens tillstånd att bedriva personlig assistans. Beslutet gäller omedelbart. Verksamheten ska vara avvecklad senast den 4 december 2026.',
      '---',
      '# Skälen för beslutet',
      'IVO beslutade den 3 mars 2025 (dnr 8.5-4321/2024) att avsluta ett tidigare ärende. Föreningen uppfyller inte kraven i 23 a § LSS.',
      '# Hur man överklagar',
      'Överklagandet ska ha kommit in till IVO inom tre veckor från den dag då ni fick del av beslutet. Skicka in det bifogade delgivningskvittot.',
    ],
    truth: {
      ...{ kind: ['revocation'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-11-24' },
      ...{ registryNumber: '3.1.1-12345/2026', organisationNumber: ORG, windDownBy: '2026-12-04' },
      ...{ aboutNumber: '8.5-4321/2024', proofOfService: 'asked' },
      reference: ['26 g § fjärde stycket LSS', '23 a § LSS'],
    },
  },
  {
    ...{ name: 'refusal of an application', as: 'docx', layout: 'labels-above', title: 'BESLUT' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: [...COMPANY, `Organisationsnummer: ${ORG}`] },
    labels: [
      ['Beslutsdatum', '2026-03-12'],
      ['Diarienummer', '2.1.2-5151/2025'],
    ],
    body: [
      '# Avslag på ansökan om tillstånd',
      'IVO avslår ansökan om tillstånd att bedriva personlig assistans. Ansökan kom in den 2 september 2025.',
      'Styrelsens ledamöter (födda 1975-04-12 och 1981-11-03) har inte visat tillräcklig insikt enligt 23 a § LSS.',
    ],
    truth: {
      ...{ kind: ['refusal'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-03-12' },
      ...{ registryNumber: '2.1.2-5151/2025', organisationNumber: ORG, reference: ['23 a § LSS'] },
    },
  },
  {
    ...{ name: 'application dismissed', as: 'pdf', layout: 'labels-left', title: 'BESLUT' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: COMPANY },
    labels: [
      ['Datum', 'den 9 jan. 2026'],
      ['Dnr', '2.1.2-60/2025'],
    ],
    body: [
      '# Avvisning',
      'IVO avvisar er ansökan om tillstånd. Ni har inte kommit in med den komplettering som begärdes senast den 1 december 2025, se 20 § förvaltningslagen (2017:900).',
    ],
    truth: {
      ...{ kind: ['dismissal'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-01-09' },
      ...{ registryNumber: '2.1.2-60/2025', reference: ['20 § förvaltningslagen (2017:900)'] },
    },
  },
  {
    ...{ name: 'completion asked for', as: 'mail', layout: 'plain', subject: 'Komplettering av ansökan' },
    sender: ['B. Karlsson, Tillståndsavdelningen', IVO],
    labels: [
      ['Datum:', '2026-11-24'],
      ['Dnr:', '2.1.2-7070/2026'],
    ],
    body: [
      'Er ansökan behöver kompletteras. Ni behöver komplettera med årsredovisning och registreringsbevis.',
      'Handlingarna ska ha kommit in till oss senast den 14 december 2026. Annars kan ansökan komma att avvisas.',
    ],
    truth: {
      ...{
        kind: ['completion-order'],
        sender: IVO,
        department: 'Tillståndsavdelningen',
        date: '2026-11-24',
        registryNumber: '2.1.2-7070/2026',
      },
      replyBy: '2026-12-14',
    },
  },
  {
    ...{ name: 'licence granted for a time, with conditions', as: 'docx', layout: 'table', title: 'BESLUT' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: [...COMPANY, `Org.nr ${ORG}`] },
    labels: [
      ['Datum', '2026-02-20'],
      ['Dnr', '2.1.2-8181/2025'],
    ],
    body: [
      '# Bifall med villkor',
      'IVO beviljar föreningen tillstånd att bedriva personlig assistans. Tillståndet gäller till och med den 28 februari 2028.',
      'Villkor: insatsen får lämnas till personkrets 1 och 2.',
    ],
    truth: {
      ...{ kind: ['grant'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-02-20' },
      ...{ registryNumber: '2.1.2-8181/2025', organisationNumber: ORG, validUntil: '2028-02-28' },
    },
  },
  {
    ...{ name: 'draft of a refusal, sent before the decision', as: 'pdf', layout: 'labels-above' },
    ...{ sender: [IVO, 'Tillståndsavdelningen'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-10-30'],
      ['Ert datum', '2026-09-01'],
      ['Dnr', '2.1.2-9292/2026'],
    ],
    body: [
      '# Underrättelse inför beslut',
      'IVO avser att avslå er ansökan om tillstånd. Ni får tillfälle att yttra er enligt 25 § FL.',
      'Ert yttrande ska ha kommit in senast den 20 november 2026.',
    ],
    truth: {
      ...{ kind: ['draft'], sender: IVO, department: 'Tillståndsavdelningen', date: '2026-10-30' },
      ...{ registryNumber: '2.1.2-9292/2026', replyBy: '2026-11-20', reference: ['25 § FL'] },
    },
  },
  {
    ...{ name: 'interim ban', as: 'pdf', layout: 'labels-left', title: 'BESLUT' },
    ...{ sender: [IVO, 'Avdelning nord'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-03-02'],
      ['Dnr', '3.1.1-333/2026'],
    ],
    body: [
      '# Tillfälligt förbud',
      'IVO förbjuder med stöd av 26 h § LSS tills vidare föreningen att bedriva verksamheten. Förbudet gäller längst till och med den 2 september 2026.',
    ],
    truth: {
      ...{ kind: ['interim-ban'], sender: IVO, department: 'Avdelning nord', date: '2026-03-02' },
      ...{ registryNumber: '3.1.1-333/2026', until: '2026-09-02', reference: ['26 h § LSS'] },
    },
  },
  {
    ...{
      name: 'letter without labels, and with a time that begins with service',
      as: 'pdf',
      layout: 'plain',
    },
    ...{
      sender: [IVO],
      labels: [
        ['', '2026-09-30'],
        ['', '3.1.1-515/2026'],
      ],
      recipient: COMPANY,
    },
    body: [
      '# Begäran om uppgifter',
      'IVO begär att ni lämnar följande uppgifter. Ni ska svara inom två veckor från den dag då ni fick del av denna begäran.',
    ],
    truth: {
      ...{ kind: ['information-request'], sender: IVO, date: '2026-09-30', registryNumber: '3.1.1-515/2026' },
      replyTerm: 'inom två veckor från den dag då ni fick del av',
    },
  },
  {
    ...{ name: 'reply day before the day of the letter', as: 'docx', layout: 'labels-right' },
    ...{ sender: [IVO, 'Avdelning syd'], recipient: COMPANY },
    labels: [
      ['Datum', '2026-11-24'],
      ['Dnr', '3.1.1-616/2026'],
    ],
    body: [
      '# Begäran om uppgifter',
      'IVO begär att ni kommer in med följande handlingar. Svara senast den 15 oktober 2026.',
    ],
    truth: {
      ...{ kind: ['information-request'], sender: IVO, department: 'Avdelning syd', date: '2026-11-24' },
      ...{ registryNumber: '3.1.1-616/2026', replyBy: '2026-10-15' },
    },
  },
  {
    ...{ name: 'Försäkringskassan wants money back', as: 'pdf', layout: 'labels-right', title: 'BESLUT' },
    ...{
      sender: ['Försäkringskassan', 'Avdelningen för funktionsnedsättning'],
      recipient: [...COMPANY, `Org.nr ${ORG}`],
    },
    labels: [
      ['Datum', '2026-06-04'],
      ['Diarienr', '012345-2026'],
    ],
    body: [
      '# Återkrav av assistansersättning',
      'Försäkringskassan beslutar att ni ska betala tillbaka 1 234 567 kronor för tiden 2024-01-01 till 2024-12-31.',
      'Om ni vill att beslutet omprövas ska er begäran ha kommit in inom två månader från den dag ni fick del av beslutet.',
    ],
    truth: {
      ...{
        kind: ['repayment-claim'],
        sender: 'Försäkringskassan',
        date: '2026-06-04',
        registryNumber: '012345-2026',
      },
      ...{ organisationNumber: ORG, amount: '1234567' },
    },
  },
];
