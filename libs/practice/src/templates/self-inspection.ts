import type { ChecklistItem, ChecklistTemplate, Rhythm } from '../template';
import { item } from './item';

const PURPOSE = {
  sv: 'Egenkontrollen ska kunna visas: vad som granskades, när, av vem och vad som hittades.',
  en: 'Self-inspection must be able to be shown: what was looked at, when, by whom and what was found.',
};

const list = (
  rhythm: Rhythm,
  sv: string,
  en: string,
  items: readonly ChecklistItem[],
): ChecklistTemplate => ({
  id: `self-inspection-${rhythm}`,
  title: { sv: `Egenkontroll varje ${sv}`, en: `Self-inspection every ${en}` },
  purpose: PURPOSE,
  occasions: [{ on: 'rhythm', rhythm }],
  versions: [{ from: '2026-01-01', until: null, changed: null, items }],
});

/** What a provider looks at itself, by how often. */
export const SELF_INSPECTIONS: readonly ChecklistTemplate[] = [
  list('month', 'månad', 'month', [
    item(
      'F01',
      'Tid redovisad till Försäkringskassan, avstämd mot schema och lön',
      'Time reported to Försäkringskassan, reconciled with schedule and pay',
      {
        ...{ proof: ['avstämning', 'reconciliation'], cites: ['51 kap. 24 § SFB'], sure: 'S' },
      },
    ),
    item(
      'F02',
      'Uppgifter om assistenter lämnade före start och vid ändring',
      'Data on assistants handed in before start and on change',
      {
        ...{ proof: ['kvittenser', 'receipts'], cites: ['51 kap. 24 § SFB', '11 a § LSS'] },
      },
    ),
    item(
      'F03',
      'Arbetstid och dygnsvila följda; ingen under 18 år; bosatta inom EES',
      'Working time and rest kept; nobody below 18; resident within the EEA',
      {
        ...{ proof: ['rapport', 'report'], cites: ['51 kap. 16 § SFB', '9 d § LSS'], sure: 'S' },
      },
    ),
    item(
      'F04',
      'Beviljade timmar mot utförda; ändrade förhållanden anmälda',
      'Granted hours against performed; changed circumstances reported',
      {
        ...{
          proof: ['avstämning', 'reconciliation'],
          cites: ['110 kap. 46 § SFB', '110 kap. 47 § SFB'],
          sure: 'S',
        },
      },
    ),
    item(
      'F05',
      'Skattekonto, arbetsgivardeklaration och Kronofogden utan skulder',
      'Tax account, employer’s return and enforcement authority without debts',
      {
        ...{ proof: ['utdrag', 'extracts'], cites: ['23 § LSS', '23 a § LSS'], sure: 'S' },
      },
    ),
    item('F06', 'Likviditet och eget kapital över gränsen', 'Liquidity and equity above the limit', {
      ...{ proof: ['rapport', 'report'], cites: ['23 a § LSS'], role: 'manager' },
    }),
    item(
      'F07',
      'Avvikelser, klagomål och lex Sarah: öppna, tid, åtgärd',
      'Incidents, complaints and lex Sarah: open, age, measure',
      {
        ...{ proof: ['lista', 'list'], cites: ['24 e § LSS', 'SOSFS 2011:9'], sure: 'S' },
      },
    ),
    item('F14', 'Arbetstillstånd bevakade till sin slutdag', 'Work permits watched to their last day', {
      proof: ['lista', 'list'],
    }),
    item(
      'F17',
      'Verksamhet bedriven: tillståndet är inte vilande',
      'Activity performed: the licence is not dormant',
      {
        ...{ proof: ['anteckning', 'note'], cites: ['26 g § LSS'] },
      },
    ),
    item('F18', 'Återkrav: nya och deras läge', 'Repayment claims: new ones and their state', {
      ...{ proof: ['tabell', 'table'], cites: ['23 § LSS'], sure: 'S' },
    }),
  ]),
  list('quarter', 'kvartal', 'quarter', [
    item('F09', 'Urval av social dokumentation granskat', 'Sample of social documentation looked at', {
      ...{ proof: ['protokoll', 'record'], cites: ['21 a § LSS', '21 b § LSS'] },
    }),
    item('F10', 'Anhörigassistans: extra uppföljning', 'Assistance by relatives: extra follow-up', {
      ...{ proof: ['anteckning', 'note'], cites: ['9 c § LSS'], sure: 'I', when: 'relatives-as-assistants' },
    }),
    item(
      'F11',
      'Kontinuitet: antal assistenter per brukare, vakanser',
      'Continuity: assistants per user, vacancies',
      {
        ...{ proof: ['tabell', 'table'], cites: ['6 § LSS'], sure: 'S' },
      },
    ),
    item(
      'F13',
      'Registerkontroller gjorda för nya, inte äldre än sex månader',
      'Record checks made for new staff, not older than six months',
      {
        ...{ proof: ['logg', 'log'], cites: ['1 § lagen (2010:479)'], when: 'children-served' },
      },
    ),
    item(
      'F15',
      'Kretsen: någon ändring, och anmäld inom en månad',
      'The circle: any change, and notified within a month',
      {
        ...{ proof: ['anteckning', 'note'], cites: ['23 b § LSS'] },
      },
    ),
    item('F19', 'Tidigare krav från IVO fortfarande uppfyllda', 'Earlier demands of IVO still met', {
      proof: ['protokoll', 'record'],
    }),
    item('F25', 'Villkoren i tillståndet uppfyllda', 'The conditions of the licence kept', {
      ...{
        proof: ['anteckning per villkor', 'note per condition'],
        cites: ['26 k § LSS'],
        when: 'licence-has-conditions',
        eyes: true,
      },
    }),
  ]),
  list('half-year', 'halvår', 'half-year', [
    item('F08', 'Genomförandeplaner finns och är uppföljda', 'Plans exist and have been followed up', {
      ...{ proof: ['lista', 'list'], cites: ['SOSFS 2014:5'], sure: 'M' },
    }),
    item(
      'F16',
      'Tillståndsbeviset stämmer: namn, ansvarig, personkrets, villkor',
      'The certificate agrees: name, responsible person, group of persons, conditions',
      {
        ...{
          proof: ['jämförelse', 'comparison'],
          cites: ['9 § LSS-förordningen', '10 § LSS-förordningen'],
          eyes: true,
        },
      },
    ),
  ]),
  list('year', 'år', 'year', [
    item('F12', 'Introduktion och information om lex Sarah', 'Introduction and information on lex Sarah', {
      ...{ proof: ['närvarolista', 'list of attendance'], cites: ['24 c § LSS'], sure: 'S' },
    }),
    item(
      'F20',
      'Riskanalys, egenkontrollplan och kvalitetsberättelse',
      'Risk analysis, plan of self-inspection and quality report',
      {
        ...{ proof: ['dokument', 'documents'], cites: ['SOSFS 2011:9'], sure: 'S' },
      },
    ),
    item(
      'F21',
      'Årsredovisning inlämnad, revisorns anmärkningar åtgärdade',
      'Annual accounts filed, the auditor’s remarks cured',
      {
        ...{ proof: ['kvittens', 'receipt'], cites: ['8 kap. 6 § ÅRL'], sure: 'S', role: 'manager' },
      },
    ),
    item(
      'F22',
      'Personakter gallrade efter två år, lex Sarah-handlingar efter fem',
      'Personal files erased after two years, lex Sarah papers after five',
      {
        ...{ proof: ['gallringsprotokoll', 'record of erasure'], cites: ['23 c § LSS', '23 g § LSS'] },
      },
    ),
    item('F23', 'Brukarenkät gjord och använd', 'Survey of the users made and used', {
      ...{ proof: ['resultat', 'result'], cites: ['6 § LSS'], sure: 'S' },
    }),
    item(
      'F24',
      'Fullmakter hos IVO giltiga: de gäller i tre år',
      'Powers with IVO valid: they last three years',
      {
        ...{ proof: ['utdrag', 'extract'], cites: ['ivo.se'], sure: 'S' },
      },
    ),
  ]),
];
