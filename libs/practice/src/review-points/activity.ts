import { point } from './point';

/** What is looked at in the work itself: users, assistants, documents, quality. */
export const ACTIVITY_POINTS = [
  point('management-system', ['Ledningssystem', 'Management system'], {
    asks: [
      'Finns ett ledningssystem som används: processer, riskanalys, egenkontroll, kvalitetsberättelse?',
      'Is there a management system in use: processes, risk analysis, self-inspection, quality report?',
    ],
    proof: ['ledningssystemet och senaste egenkontrollen', 'the system and the latest self-inspection'],
    ...{ fresh: 'year', cites: ['SOSFS 2011:9'], sure: 'S', items: ['A17', 'B14', 'C05', 'D19', 'F20'] },
  }),
  point('plans', ['Genomförandeplaner', 'Plans for each user'], {
    asks: [
      'Har varje brukare en plan som är uppföljd?',
      'Does each user have a plan that has been followed up?',
    ],
    proof: ['planer och uppföljningar för ett urval', 'plans and follow-ups for a sample'],
    ...{ fresh: 'half-year', cites: ['SOSFS 2014:5'], sure: 'M', items: ['C06', 'F08'] },
  }),
  point('documentation', ['Social dokumentation', 'Social documentation'], {
    asks: [
      'Är dokumentationen fullständig, signerad och förvarad som den ska?',
      'Is the documentation complete, signed and kept as it must be?',
    ],
    proof: ['granskat urval av anteckningar', 'a sample of notes looked at'],
    // That notes are signed and complete is asked by the general advice.
    ...{ fresh: 'quarter', cites: ['21 a § LSS', '21 b § LSS', '23 c § LSS', 'SOSFS 2014:5'], sure: 'S' },
    items: ['A16', 'C07', 'F09'],
  }),
  point('time-match', ['Schema, tidsredovisning och lön', 'Schedule, time reports and pay'], {
    asks: [
      'Stämmer schemat, tiden som redovisats till Försäkringskassan och lönen överens?',
      'Do the schedule, the time reported to Försäkringskassan and the pay agree?',
    ],
    proof: ['avstämning av de tre', 'a reconciliation of the three'],
    // The section asks for hours worked; that the three are held against each other was read in decisions.
    ...{ fresh: 'month', cites: ['51 kap. 24 § SFB'], sure: 'S', items: ['C08', 'F01', 'F02'] },
  }),
  point('hours-and-needs', ['Beviljade timmar och behov', 'Granted hours and needs'], {
    asks: [
      'Vet anordnaren vad som är beviljat, hur det används och när behoven ändras?',
      'Does the provider know what is granted, how it is used and when needs change?',
    ],
    proof: ['beviljade timmar mot utförda', 'granted hours against hours performed'],
    // The sections ask for changes to be told; that granted hours and needs are known was read in a report of a judgment.
    ...{ fresh: 'month', cites: ['110 kap. 46 § SFB', '110 kap. 47 § SFB'], sure: 'S', items: ['F04'] },
  }),
  point('work-time', ['Arbetstid och dygnsvila', 'Working time and daily rest'], {
    asks: [
      'Följs arbetstid och dygnsvila, också vid dubbelassistans och övertid?',
      'Are working time and daily rest kept, also with double assistance and overtime?',
    ],
    proof: ['rapport över arbetstid', 'a report of working time'],
    ...{ fresh: 'month', cites: ['51 kap. 16 § SFB', '9 d § LSS'], sure: 'S', items: ['C09', 'F03'] },
  }),
  point('right-to-work', ['Arbetstillstånd och identitet', 'Work permits and identity'], {
    asks: [
      'Har alla assistenter rätt att arbeta, med bevakad slutdag?',
      'May every assistant work here, with the last day watched?',
    ],
    proof: ['kopior och en lista med slutdagar', 'copies and a list of last days'],
    ...{ fresh: 'month', items: ['C10', 'F14'] },
  }),
  point('record-checks', ['Registerkontroll', 'Record checks'], {
    asks: [
      'Är utdrag kontrollerade innan någon börjar arbeta med barn?',
      'Are extracts checked before anybody begins to work with children?',
    ],
    proof: ['logg över kontrollerna', 'a log of the checks'],
    ...{ fresh: 'quarter', cites: ['1 § lagen (2010:479)', '26 i § LSS'], items: ['A19', 'C11', 'F13'] },
    when: 'children-served',
  }),
  point('competence', ['Kompetens och introduktion', 'Competence and introduction'], {
    asks: [
      'Får assistenterna introduktion, utbildning och information om lex Sarah?',
      'Do assistants get introduction, training and information on lex Sarah?',
    ],
    proof: ['närvarolista, utbildningslogg', 'list of attendance, training log'],
    ...{ fresh: 'year', cites: ['24 c § LSS', '6 § LSS'], sure: 'S', items: ['A14', 'C12', 'F12'] },
  }),
  point('incidents', ['Avvikelser, klagomål och lex Sarah', 'Incidents, complaints and lex Sarah'], {
    asks: [
      'Tas avvikelser och klagomål om hand, och anmäls det som är allvarligt?',
      'Are incidents and complaints dealt with, and is what is serious reported?',
    ],
    proof: ['lista med åtgärder', 'a list with measures'],
    ...{ fresh: 'month', cites: ['24 e § LSS', '24 f § LSS', 'SOSFS 2011:9'], sure: 'S' },
    items: ['A18', 'C13', 'D13', 'D14', 'F07'],
    deadlines: ['lex-sarah-report', 'lex-sarah-investigation'],
  }),
  point('relatives', ['Anhöriga som assistenter', 'Relatives as assistants'], {
    asks: [
      'Följs assistans av anhöriga upp särskilt, och kan den granskas i hemmet?',
      'Is assistance by relatives followed up specially, and can it be looked at in the home?',
    ],
    proof: ['anteckning om uppföljningen', 'a note of the follow-up'],
    // The sections ask for access to the home; the special follow-up is concluded from them.
    ...{
      fresh: 'quarter',
      cites: ['9 c § LSS', '51 kap. 16 a § SFB'],
      sure: 'I',
      items: ['A21', 'C19', 'F10'],
    },
    when: 'relatives-as-assistants',
  }),
  point('influence', ['Inflytande och kontinuitet', 'Influence and continuity'], {
    asks: [
      'Bestämmer brukaren över sin assistans, och får den av få och kända assistenter?',
      'Does the user decide about the assistance, given by few and known assistants?',
    ],
    proof: ['enkät, avtal, antal assistenter per brukare', 'survey, contracts, assistants per user'],
    ...{ fresh: 'year', cites: ['6 § LSS'], sure: 'S', items: ['A15', 'F11', 'F23'] },
  }),
  point('secrecy', ['Sekretess och personakter', 'Secrecy and personal files'], {
    asks: [
      'Hålls uppgifter om brukare hemliga, och gallras akterna i tid?',
      'Is what is known of users kept secret, and are files erased in time?',
    ],
    proof: ['förbindelser, kanal, gallringsprotokoll', 'undertakings, channel, record of erasure'],
    ...{ fresh: 'year', cites: ['29 § LSS', '21 a § LSS', '23 c § LSS'], items: ['A22', 'C17', 'F22'] },
  }),
];
