import type { ChecklistItem, ChecklistTemplate } from '../template';
import { amended, item } from './item';

const OF_ORDINANCE = { cites: ['8 § LSS-förordningen'] } as const;

/** As they were until 2026. */
const FORMER = [
  item('A01', 'Företrädare anmäld till IVO:s företrädarregister', 'Representative registered with IVO', {
    ...{
      proof: ['fullmakt, registreringsbevis', 'power of attorney, registration certificate'],
      cites: ['ivo.se'],
      sure: 'S',
    },
  }),
  item(
    'A02',
    'Registreringsbevis, bolagsordning eller stadgar',
    'Registration certificate, articles or statutes',
    {
      ...{ proof: ['aktuella utdrag', 'recent extracts'], cites: ['8 a § LSS-förordningen'] },
    },
  ),
  item(
    'A03',
    'Förteckning över kretsen: vd, styrelse, suppleanter, bestämmande inflytande',
    'List of the circle: managing director, board, deputies, decisive influence',
    {
      ...{
        proof: ['register med datum', 'register with days'],
        cites: ['8 a § LSS-förordningen', '23 § LSS'],
      },
    },
  ),
  item('A04', 'Ägarkedjan upp till fysisk person', 'The chain of owners up to natural persons', {
    ...{
      proof: ['schema, aktiebok, verklig huvudman', 'chart, share register, beneficial owner'],
      cites: ['8 a § LSS-förordningen'],
    },
  }),
  item('A05', 'Årsredovisningar och revisionsberättelser', 'Annual accounts and auditor’s reports', {
    ...{ proof: ['filer', 'files'], cites: ['8 a § LSS-förordningen'] },
  }),
  item('A06', 'Budget, likviditetsplan, kapital eller kredit', 'Budget, cash plan, capital or credit', {
    ...{
      proof: ['budget 12–24 månader, bankbrev', 'budget of 12–24 months, bank letter'],
      cites: ['8 § LSS-förordningen', '23 a § LSS'],
    },
  }),
  item(
    'A07',
    'Inga skulder hos Kronofogden eller restförd skatt, för bolaget och kretsen',
    'No debts with the enforcement authority or overdue tax, for the company and the circle',
    {
      ...{ proof: ['utdrag, skattekonto', 'extracts, tax account'], cites: ['23 § LSS'], eyes: true },
    },
  ),
  item('A08', 'Insikt i socialrätten: LSS, SFB, SoL', 'Knowledge of welfare law: LSS, SFB, SoL', {
    ...{
      proof: ['cv, kursintyg per person', 'curriculum, course certificates per person'],
      cites: ['23 § LSS'],
    },
  }),
  item(
    'A09',
    'Insikt i arbetsrätt, arbetsmiljö och arbetstid',
    'Knowledge of labour law, work environment and working time',
    {
      ...{
        proof: ['cv, kursintyg per person', 'curriculum, course certificates per person'],
        cites: ['23 § LSS'],
      },
    },
  ),
  item('A10', 'Insikt i bokföring, skatt och lön', 'Knowledge of accounting, tax and pay', {
    ...{
      proof: ['cv, kursintyg per person', 'curriculum, course certificates per person'],
      cites: ['23 § LSS'],
    },
  }),
  item(
    'A11',
    'Verksamheten beskriven för varje personkrets, barn och vuxna',
    'The activity described for each group of persons, children and adults',
    {
      ...OF_ORDINANCE,
      proof: ['text', 'text'],
    },
  ),
  item(
    'A12',
    'Verksamhetsansvarig: utbildning, erfarenhet, samtycke, andra uppdrag',
    'Responsible person: education, experience, consent, other posts',
    {
      ...{
        proof: ['cv, intyg, förteckning över uppdrag', 'curriculum, certificates, list of posts'],
        cites: ['8 § LSS-förordningen', '9 § LSS-förordningen'],
      },
    },
  ),
  item(
    'A13',
    'Organisation, bemanning, jour och vikarier',
    'Organisation, staffing, on-call and substitutes',
    {
      ...{ proof: ['plan', 'plan'], cites: ['8 § LSS-förordningen', '6 § LSS'], sure: 'S' },
    },
  ),
  item('A14', 'Introduktion och kompetensutveckling', 'Introduction and training', {
    ...OF_ORDINANCE,
    proof: ['plan', 'plan'],
  }),
  item(
    'A15',
    'Avtal med den enskilde: uppsägningstid och inflytande',
    'Contract with the user: notice and influence',
    {
      ...{ proof: ['mall', 'template'], cites: ['8 § LSS-förordningen', '6 § LSS'], sure: 'S' },
    },
  ),
  item(
    'A16',
    'Rutin för genomförandeplan och social dokumentation',
    'Routine for plans and social documentation',
    {
      ...{
        proof: ['rutin, mall', 'routine, template'],
        cites: ['21 a § LSS', '23 c § LSS', 'SOSFS 2014:5'],
        sure: 'S',
      },
    },
  ),
  item(
    'A17',
    'Ledningssystem: processer, riskanalys, egenkontroll, avvikelser, klagomål',
    'Management system: processes, risk analysis, self-inspection, incidents, complaints',
    {
      ...{ proof: ['handbok', 'manual'], cites: ['SOSFS 2011:9'], sure: 'S' },
    },
  ),
  item(
    'A18',
    'Rutin för lex Sarah och information till personalen',
    'Routine for lex Sarah and information to staff',
    {
      ...{
        proof: ['rutin, information', 'routine, information'],
        cites: ['24 b § LSS', '24 c § LSS', '24 f § LSS'],
      },
    },
  ),
  item('A19', 'Registerkontroll vid arbete med barn', 'Record checks for work with children', {
    ...{
      proof: ['rutin, logg', 'routine, log'],
      cites: ['lagen (2010:479)', '26 i § LSS'],
      when: 'children-served',
    },
  }),
  item(
    'A20',
    'Rutin för kontakt med Försäkringskassan, kommun och IVO; månadsredovisning',
    'Routine for contact with Försäkringskassan, municipality and IVO; monthly report',
    {
      ...{ proof: ['rutin', 'routine'], cites: ['8 § LSS-förordningen', '51 kap. 24 § SFB'] },
    },
  ),
  item(
    'A21',
    'Assistans av anhörig: särskild uppföljning, tillträde',
    'Assistance by relatives: special follow-up, access',
    {
      ...{
        proof: ['rutin, samtyckestext', 'routine, text of consent'],
        cites: ['9 c § LSS', '51 kap. 16 a § SFB'],
        when: 'relatives-as-assistants',
      },
    },
  ),
  item('A22', 'Tystnadsplikt, dataskydd och förvaring', 'Secrecy, data protection and storage', {
    ...{ proof: ['förbindelse, policy', 'undertaking, policy'], cites: ['29 § LSS', '21 a § LSS'] },
  }),
  item(
    'A23',
    'Ansökan undertecknad, avgiften betald, diarienummer noterat',
    'Application signed, fee paid, registry number noted',
    {
      ...{
        proof: ['kvittens', 'receipt'],
        cites: ['8 § LSS-förordningen', '8 b § LSS-förordningen'],
        eyes: true,
      },
    },
  ),
  item(
    'A24',
    'Kompletteringen inskickad före dagen i skrivelsen',
    'The completion handed in before the day of the letter',
    {
      ...{
        proof: ['kvittens', 'receipt'],
        cites: ['20 § FL'],
        sure: 'S',
        before: ['reply', 3],
        optional: true,
      },
    },
  ),
] as const satisfies readonly ChecklistItem[];

/** What changed is in SFS 2025:1298: 23 § third paragraph, 26 g § fourth paragraph 2, 26 k and 26 m §§ LSS. */
const SINCE_2026 = amended(FORMER, [
  item('A19', 'Registerkontroll vid arbete med barn', 'Record checks for work with children', {
    ...{
      proof: ['rutin, logg', 'routine, log'],
      cites: ['lagen (2010:479)', '26 i § LSS', '26 k § LSS', '26 m § LSS'],
      when: 'children-served',
    },
  }),
  item(
    'A25',
    'Den juridiska personens egen lämplighet visad: skyldigheter mot det allmänna, laglydnad, andra omständigheter',
    'The suitability of the legal person itself shown: public duties, obedience to the law, other circumstances',
    {
      ...{
        proof: ['sammanställning för bolaget med underlag', 'summary for the company with what it rests on'],
        cites: ['23 § LSS'],
        eyes: true,
      },
    },
  ),
  item(
    'A26',
    'Starten planerad: ett tillstånd som inte används sex månader i rad kan återkallas',
    'The start planned: a licence not used for six months in a row can be revoked',
    {
      ...{ proof: ['plan', 'plan'], cites: ['26 g § LSS'], optional: true },
    },
  ),
]);

/** A new application for a licence. */
export const NEW_LICENCE = {
  id: 'new-licence',
  title: { sv: 'Ny tillståndsansökan', en: 'New licence application' },
  purpose: {
    sv: 'En ansökan som är komplett från början prövas fortare och avvisas inte.',
    en: 'An application that is complete from the start is tried sooner and not dismissed.',
  },
  occasions: [
    { on: 'plan' },
    { on: 'fact', matter: 'licence', types: ['application-filed', 'completion-ordered'], once: 'matter' },
  ],
  versions: [
    {
      ...{ from: '2026-01-01', until: null, items: SINCE_2026 },
      changed: {
        sv: 'Sedan den 1 januari 2026 prövas också den juridiska personens egen lämplighet (23 § LSS). Ett tillstånd som inte används sex månader i rad kan återkallas (26 g § LSS), och en registerkontroll som inte gjordes kan kosta 100 000 kronor (26 m § LSS). Ändringarna: SFS 2025:1298.',
        en: 'Since 1 January 2026 the suitability of the legal person itself is tried too (23 § LSS). A licence not used for six months in a row can be revoked (26 g § LSS), and a record check that was not made can cost SEK 100 000 (26 m § LSS). The changes: SFS 2025:1298.',
      },
    },
    { ...{ from: '2025-01-01', until: '2026-01-01', changed: null, items: FORMER } },
  ],
} as const satisfies ChecklistTemplate;
