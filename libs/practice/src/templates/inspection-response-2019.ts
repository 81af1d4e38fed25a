import type { ChecklistItem } from '../template';
import { item } from './item';

/** The items of the answer to an inspection as they were from 2019 until 2026. */
export const INSPECTION_RESPONSE_2019 = [
  item(
    'C01',
    'Ärendet registrerat: diarienummer, handläggare, dag in, svarsdag',
    'The matter registered: registry number, officer, day received, reply day',
    {
      proof: ['IVO:s skrivelse', 'IVO’s letter'],
    },
  ),
  item(
    'C02',
    'Vad som begärs, för vilken period och vilka brukare, klarlagt',
    'What is asked for, for which period and which users, made clear',
    {
      ...{ proof: ['lista', 'list'], cites: ['26 c § LSS'] },
    },
  ),
  item(
    'C03',
    'Ansvarig och biträdande utsedda; ombud och fullmakt vid behov',
    'Person in charge and deputy named; counsel and power of attorney if needed',
    {
      ...{
        proof: ['uppdrag, fullmakt', 'assignment, power of attorney'],
        cites: ['14 § FL', '15 § FL'],
        sure: 'S',
      },
    },
  ),
  item(
    'C04',
    'Anstånd begärt skriftligt före svarsdagen, med skäl och ny dag',
    'Extension asked for in writing before the reply day, with reason and a new day',
    {
      ...{ proof: ['begäran och svar', 'request and reply'], before: ['reply', 3], optional: true },
    },
  ),
  item(
    'C05',
    'Ledningssystem och senaste egenkontroll bifogade',
    'Management system and latest self-inspection enclosed',
    {
      ...{ proof: ['fil', 'file'], cites: ['SOSFS 2011:9'], sure: 'S', before: ['reply', 2] },
    },
  ),
  item('C06', 'Genomförandeplaner och uppföljningar för urvalet', 'Plans and follow-ups for the sample', {
    ...{ proof: ['filer', 'files'], cites: ['SOSFS 2014:5'], sure: 'S', before: ['reply', 2] },
  }),
  item('C07', 'Social dokumentation komplett och signerad', 'Social documentation complete and signed', {
    ...{ proof: ['utdrag', 'extracts'], cites: ['21 a § LSS', '23 c § LSS'], before: ['reply', 2] },
  }),
  item(
    'C08',
    'Schema, tidsredovisning till Försäkringskassan och lön stämmer överens',
    'Schedule, time report to Försäkringskassan and pay agree',
    {
      ...{
        proof: ['avstämning', 'reconciliation'],
        cites: ['51 kap. 24 § SFB'],
        sure: 'S',
        before: ['reply', 2],
      },
    },
  ),
  item(
    'C09',
    'Dygnsvila, arbetstid, dubbelassistans och övertid granskade',
    'Daily rest, working time, double assistance and overtime checked',
    {
      ...{ proof: ['rapport', 'report'], before: ['reply', 2] },
    },
  ),
  item(
    'C10',
    'Anställningsavtal, arbetstillstånd och identitet styrkta',
    'Contracts, work permits and identity proved',
    {
      ...{ proof: ['kopior', 'copies'], before: ['reply', 2] },
    },
  ),
  item(
    'C11',
    'Registerkontroll gjord för dem som arbetar med barn',
    'Record checks made for those who work with children',
    {
      ...{
        proof: ['logg', 'log'],
        cites: ['lagen (2010:479)', '26 i § LSS'],
        when: 'children-served',
        before: ['reply', 2],
      },
    },
  ),
  item('C12', 'Utbildning och introduktion visade', 'Training and introduction shown', {
    ...{ proof: ['logg', 'log'], cites: ['6 § LSS'], sure: 'S', before: ['reply', 2] },
  }),
  item(
    'C13',
    'Avvikelser, klagomål och lex Sarah de senaste 12–24 månaderna, med åtgärder',
    'Incidents, complaints and lex Sarah of the last 12–24 months, with measures',
    {
      ...{
        proof: ['lista med åtgärder', 'list with measures'],
        cites: ['24 e § LSS', '24 f § LSS'],
        before: ['reply', 2],
      },
    },
  ),
  item(
    'C14',
    'Återkrav från Försäkringskassan: läge, laga kraft, orsak',
    'Repayment claims: state, whether final, cause',
    {
      ...{ proof: ['tabell', 'table'], cites: ['23 § LSS'], sure: 'S', before: ['reply', 2] },
    },
  ),
  item(
    'C15',
    'Skattekonto, Kronofogden, årsredovisning och revisor',
    'Tax account, enforcement authority, accounts and auditor',
    {
      ...{ proof: ['utdrag', 'extracts'], cites: ['23 a § LSS'], sure: 'S', before: ['reply', 2] },
    },
  ),
  item(
    'C16',
    'Anmälda förändringar i ägar- och ledningskretsen',
    'Reported changes in the circle of owners and management',
    {
      ...{
        proof: ['kopior av anmälningarna', 'copies of the notifications'],
        cites: ['23 b § LSS'],
        before: ['reply', 2],
      },
    },
  ),
  item(
    'C17',
    'Sekretess: skickat på säkert sätt, sekretessbelagt utmärkt',
    'Secrecy: sent safely, what is secret marked',
    {
      ...{
        proof: ['kanal och kvittens', 'channel and receipt'],
        cites: ['29 § LSS'],
        before: ['reply', 0],
      },
    },
  ),
  item(
    'C18',
    'Inspektionsdagen förberedd: vem möter, lokaler, intervjuer, egna anteckningar',
    'The day of the visit prepared: who meets, premises, interviews, own notes',
    {
      ...{ proof: ['egna anteckningar', 'own notes'], cites: ['26 d § LSS'], optional: true },
    },
  ),
  item(
    'C19',
    'Hembesök: brukarens samtycke; anhörigassistans förklarad',
    'Home visits: the user’s consent; assistance by relatives explained',
    {
      ...{
        proof: ['anteckning', 'note'],
        cites: ['26 d § LSS', '9 c § LSS'],
        when: 'relatives-as-assistants',
        optional: true,
      },
    },
  ),
  item(
    'C20',
    'IVO:s protokoll granskat, fel påtalade skriftligt',
    'IVO’s minutes checked, faults pointed out in writing',
    {
      ...{ proof: ['skrivelse', 'letter'], cites: ['27 § FL'], sure: 'S', optional: true },
    },
  ),
  item(
    'C21',
    'Yttrande över förslaget till beslut: fakta, åtgärd, bevis, proportionalitet',
    'Comment on the draft decision: facts, measure, evidence, proportionality',
    {
      ...{
        proof: ['yttrande, kvittens', 'statement, receipt'],
        cites: ['25 § FL'],
        role: 'counsel',
        eyes: true,
      },
    },
  ),
  item(
    'C22',
    'Åtgärdsplan: brist, orsak, åtgärd, ansvarig, dag, bevis',
    'Action plan: shortcoming, cause, measure, who, day, evidence',
    {
      ...{ proof: ['planen', 'the plan'], cites: ['26 a § LSS'], sure: 'S' },
    },
  ),
  item(
    'C23',
    'Redovisningen inskickad före dagen, kvitto sparat',
    'The account sent before the day, receipt kept',
    {
      ...{ proof: ['kvittens', 'receipt'], before: ['report-measures', 0], eyes: true },
    },
  ),
  item(
    'C24',
    'Effekten uppföljd efter tre och sex månader',
    'The effect followed up after three and six months',
    {
      ...{ proof: ['uppföljning', 'follow-up'], cites: ['SOSFS 2011:9'], sure: 'S' },
    },
  ),
  item(
    'C25',
    'Föreläggandet följt till sin dag, eller överklagat i tid',
    'The order complied with by its day, or appealed in time',
    {
      ...{
        proof: ['redovisning eller överklagande', 'account or appeal'],
        cites: ['26 f § LSS', '27 § LSS'],
        when: 'injunction',
        before: ['comply', 3],
        eyes: true,
      },
    },
  ),
  item(
    'C26',
    'Vitet: dag och belopp noterade, följt eller prövat',
    'The penalty: day and amount noted, complied with or tried',
    {
      ...{
        proof: ['anteckning', 'note'],
        cites: ['2 § viteslagen', '9 § viteslagen'],
        when: 'penalty',
        role: 'counsel',
      },
    },
  ),
] as const satisfies readonly ChecklistItem[];
