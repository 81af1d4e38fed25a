import type { ChecklistTemplate } from '../template';
import { item } from './item';
import { ORDERS_AND_NOTIFICATIONS } from './orders-and-notifications';

/** A planned change by which the activity would differ from its licence. */
const CHANGE_APPLICATION = {
  id: 'change-application',
  title: { sv: 'Ansökan om ändring av tillståndet', en: 'Application to change the licence' },
  purpose: {
    sv: 'Det som skiljer sig från tillståndet ska sökas före ändringen. Först beslutet, sedan ändringen.',
    en: 'What would differ from the licence must be applied for before the change. First the decision, then the change.',
  },
  occasions: [{ on: 'plan' }],
  versions: [
    {
      ...{ from: '2025-01-01', until: null, changed: null },
      items: [
        item(
          'G01',
          'Jämfört vad tillståndsbeviset säger med vad som planeras',
          'Compared what the certificate says with what is planned',
          {
            ...{
              proof: ['jämförelse', 'comparison'],
              cites: ['9 § LSS-förordningen', '10 § LSS-förordningen'],
            },
          },
        ),
        item(
          'G02',
          'Bedömt om ändringen är så stor att ett nytt tillstånd krävs',
          'Assessed whether the change is so large that a new licence is needed',
          {
            ...{
              proof: ['anteckning', 'note'],
              cites: ['10 § LSS-förordningen'],
              sure: 'S',
              role: 'counsel',
            },
          },
        ),
        item(
          'G03',
          'Handlingar för det som ändras: beskrivning, bemanning, ansvarig',
          'Documents for what changes: description, staffing, responsible person',
          {
            ...{ proof: ['filer', 'files'], cites: ['8 § LSS-förordningen'] },
          },
        ),
        item('G04', 'Ansökan undertecknad och avgiften betald', 'Application signed and fee paid', {
          ...{ proof: ['kvittens', 'receipt'], cites: ['8 b § LSS-förordningen'], eyes: true },
        }),
        item(
          'G05',
          'Ändringen genomförd först när beslutet har kommit',
          'The change carried out only when the decision has come',
          {
            ...{
              proof: ['beslutet', 'the decision'],
              cites: ['10 § LSS-förordningen'],
              role: 'manager',
            },
          },
        ),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;

/** The activity is to close. */
const CLOSING = {
  id: 'closing',
  title: { sv: 'Nedläggning', en: 'Closing down' },
  purpose: {
    sv: 'Ingen brukare får stå utan assistans, inga handlingar får försvinna, och IVO ska veta.',
    en: 'No user may be left without assistance, no papers may vanish, and IVO must know.',
  },
  occasions: [{ on: 'fact', matter: 'licence', types: ['closing-decided'], once: 'fact' }],
  versions: [
    {
      ...{ from: '2019-01-01', until: null, changed: null },
      items: [
        item(
          'H01',
          'Nedläggningen anmäld till IVO omedelbart, undertecknad',
          'The closing notified to IVO at once, signed',
          {
            ...{
              proof: ['anmälan, kvittens', 'notification, receipt'],
              cites: ['10 § LSS-förordningen'],
              eyes: true,
            },
          },
        ),
        item(
          'H02',
          'Brukare, kommun och Försäkringskassan informerade; övergång till ny anordnare',
          'Users, municipality and Försäkringskassan told; passage to another provider',
          {
            proof: ['lista', 'list'],
          },
        ),
        item('H03', 'Personal och fack: uppsägningar och lön', 'Staff and unions: notice and pay', {
          proof: ['plan', 'plan'],
          role: 'manager',
        }),
        item(
          'H04',
          'Personakterna tas om hand och gallras i tid',
          'Personal files taken care of and erased in time',
          {
            ...{ proof: ['överenskommelse', 'agreement'], cites: ['23 c § LSS', '23 d § LSS', '23 f § LSS'] },
          },
        ),
        item('H05', 'Slutredovisning till Försäkringskassan', 'Final settlement with Försäkringskassan', {
          ...{ proof: ['kvittens', 'receipt'], cites: ['51 kap. 20 § SFB'] },
        }),
        item(
          'H06',
          'IVO:s beslut om att tillståndet har upphört mottaget',
          'IVO’s decision that the licence has ended received',
          {
            ...{ proof: ['beslutet', 'the decision'], cites: ['ivo.se'], sure: 'S' },
          },
        ),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;

/** Försäkringskassan wants money back. */
const REPAYMENT_CLAIM = {
  id: 'repayment-claim',
  title: { sv: 'Återkrav från Försäkringskassan', en: 'Repayment claim' },
  purpose: {
    sv: 'Begär omprövning före överklagande, och förklara orsaken: återkrav vägs in när IVO prövar lämpligheten.',
    en: 'Ask for reconsideration before an appeal, and explain the cause: claims weigh when IVO tests suitability.',
  },
  occasions: [{ on: 'fact', matter: 'repayment', types: ['fk-decided'], once: 'fact' }],
  versions: [
    {
      ...{ from: '2011-01-01', until: null, changed: null },
      items: [
        item('J01', 'Dagen då beslutet mottogs fastställd', 'The day the decision was received established', {
          ...{ proof: ['kuvert eller kvittens', 'envelope or receipt'], eyes: true },
        }),
        item(
          'J02',
          'Underlaget begärt och granskat: tid, schema, lön',
          'The material asked for and checked: time, schedule, pay',
          {
            ...{ proof: ['avstämning', 'reconciliation'], cites: ['10 § FL'], sure: 'S' },
          },
        ),
        item('J03', 'Omprövning begärd i tid', 'Reconsideration asked for in time', {
          ...{
            proof: ['begäran, kvittens', 'request, receipt'],
            cites: ['113 kap. 19 § SFB'],
            before: ['reconsideration', 7],
            role: 'counsel',
            eyes: true,
          },
        }),
        item(
          'J04',
          'Omprövningsbeslutet överklagat i tid, om det går emot',
          'The reconsidered decision appealed in time, if it goes against',
          {
            ...{
              proof: ['överklagandet', 'the appeal'],
              cites: ['113 kap. 20 § SFB'],
              before: ['appeal', 7],
              role: 'counsel',
              optional: true,
            },
          },
        ),
        item('J05', 'Orsaken utredd och rutinen ändrad', 'The cause investigated and the routine changed', {
          proof: ['åtgärdsplan', 'action plan'],
        }),
        item(
          'J06',
          'Återkravet infört i sammanställningen till IVO',
          'The claim entered in the list for IVO',
          {
            ...{ proof: ['tabell', 'table'], cites: ['23 § LSS'] },
          },
        ),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;

/** The lists that are completed from the law, beside the six the trade is used to. */
export const FURTHER: readonly ChecklistTemplate[] = [
  ...[CHANGE_APPLICATION, CLOSING, REPAYMENT_CLAIM],
  ...ORDERS_AND_NOTIFICATIONS,
];
