import type { ChecklistTemplate } from '../template';
import { item } from './item';

/** A decision with an order, perhaps under a penalty. */
const ORDER = {
  id: 'order',
  title: { sv: 'Föreläggande, med eller utan vite', en: 'Order, with or without a penalty' },
  purpose: {
    sv: 'Föreläggandet gäller omedelbart. Följ det till sin dag, eller överklaga och yrka inhibition: gärna båda.',
    en: 'The order works at once. Comply by its day, or appeal and ask for a stay: best both.',
  },
  occasions: [
    {
      ...{ on: 'fact', matter: 'inspection', types: ['inspection-decided'], once: 'fact' },
      outcomes: ['injunction', 'information-injunction'],
    },
  ],
  versions: [
    {
      ...{ from: '2019-01-01', until: null, changed: null },
      items: [
        item('K01', 'Dag och sätt för delgivningen fastställda', 'Day and manner of service established', {
          ...{ proof: ['mottagningsbevis', 'receipt'], cites: ['44 § FL'], eyes: true },
        }),
        item(
          'K02',
          'Varje krav i föreläggandet en egen åtgärd med ansvarig och dag',
          'Every demand of the order a measure of its own, with who and when',
          {
            ...{ proof: ['åtgärdsplan', 'action plan'], cites: ['26 f § LSS'] },
          },
        ),
        item('K03', 'Ställning tagen till överklagande och inhibition', 'A stand taken on appeal and stay', {
          ...{
            proof: ['beslut', 'decision'],
            cites: ['27 § LSS', '28 § FPL'],
            before: ['appeal', 7],
            role: 'counsel',
          },
        }),
        item(
          'K04',
          'Åtgärderna genomförda och redovisade före dagen',
          'The measures carried out and accounted for before the day',
          {
            ...{
              proof: ['redovisning, kvittens', 'account, receipt'],
              cites: ['26 f § LSS'],
              before: ['comply', 3],
              eyes: true,
            },
          },
        ),
        item(
          'K05',
          'Vitet: belopp, dag och vad som utlöser det klarlagt',
          'The penalty: sum, day and what sets it off made clear',
          {
            ...{
              proof: ['anteckning', 'note'],
              cites: ['2 § viteslagen', '9 § viteslagen'],
              when: 'penalty',
              role: 'counsel',
            },
          },
        ),
        item(
          'K06',
          'Följt upp att åtgärderna håller: efter tre och sex månader',
          'Followed up that the measures hold: after three and six months',
          {
            proof: ['uppföljning', 'follow-up'],
          },
        ),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;

const NOTIFIED_FIRST = item(
  'M01',
  'Verksamheten anmäld till IVO innan den börjar',
  'The activity notified to IVO before it starts',
  {
    ...{ proof: ['anmälan, kvittens', 'notification, receipt'], cites: ['23 § LSS'] },
  },
);
/** The duty of a month began on 1 January 2026 (SFS 2025:1298). */
const NOTIFIED_IN_A_MONTH = item(
  'M02',
  'Stopp, nedläggning eller väsentlig ändring anmäld inom en månad',
  'Stop, closure or essential change notified within a month',
  {
    ...{
      proof: ['anmälan, kvittens', 'notification, receipt'],
      cites: ['23 § LSS'],
      before: ['notify-change', 7],
      eyes: true,
    },
  },
);
const NOT_CARRIED_OUT = item(
  'M03',
  'Beviljade insatser som inte har verkställts inom tre månader rapporterade för kvartalet',
  'Granted services not carried out within three months reported for the quarter',
  {
    ...{ proof: ['rapport', 'report'], cites: ['28 f § LSS'], optional: true },
  },
);

/** A municipality or region notifies instead of holding a licence. */
const MUNICIPALITY = {
  id: 'municipality',
  title: { sv: 'Kommunens anmälan', en: 'A municipality’s notification' },
  purpose: {
    sv: 'Kommuner och regioner behöver inget tillstånd men ska anmäla: före start, och inom en månad när något väsentligt ändras.',
    en: 'Municipalities and regions need no licence but must notify: before the start, and within a month of an essential change.',
  },
  occasions: [
    {
      on: 'fact',
      matter: 'notification',
      types: ['activity-started', 'activity-changed', 'activity-ended'],
      once: 'fact',
    },
  ],
  versions: [
    {
      ...{ from: '2026-01-01', until: null },
      changed: {
        sv: 'Sedan den 1 januari 2026 ska stopp, nedläggning och väsentlig ändring anmälas inom en månad (23 § LSS, SFS 2025:1298).',
        en: 'Since 1 January 2026 a stop, a closure and an essential change must be notified within a month (23 § LSS, SFS 2025:1298).',
      },
      items: [NOTIFIED_FIRST, NOTIFIED_IN_A_MONTH, NOT_CARRIED_OUT],
    },
    { ...{ from: null, until: '2026-01-01', changed: null, items: [NOTIFIED_FIRST, NOT_CARRIED_OUT] } },
  ],
} as const satisfies ChecklistTemplate;

/** Who employs her own assistants notifies once, before the first begins. */
const OWN_EMPLOYER = {
  id: 'own-employer',
  title: { sv: 'Egen arbetsgivare', en: 'Own employer' },
  purpose: {
    sv: 'Den som anställer sina egna assistenter behöver inget tillstånd men ska anmäla innan assistenten börjar.',
    en: 'Who employs her own assistants needs no licence but must notify before the assistant begins.',
  },
  occasions: [{ on: 'plan' }],
  versions: [
    {
      ...{ from: '2011-01-01', until: null, changed: null },
      items: [
        item(
          'N01',
          'Anmälan till IVO före den första assistentens första dag',
          'Notification to IVO before the first assistant’s first day',
          {
            ...{ proof: ['kvittens', 'receipt'], cites: ['23 § LSS'] },
          },
        ),
        item(
          'N02',
          'Uppgifter om assistenten lämnade före start och vid ändring',
          'Data on the assistant handed in before start and on change',
          {
            ...{ proof: ['kvittens', 'receipt'], cites: ['51 kap. 24 § SFB', '11 a § LSS'] },
          },
        ),
        item('N03', 'Tid redovisad varje månad', 'Time reported every month', {
          cites: ['51 kap. 24 § SFB'],
          proof: ['kvittens', 'receipt'],
        }),
        item(
          'N04',
          'Ny anmälan när ett barn med egen arbetsgivare fyller 18 år',
          'A new notification when a child with an own employer turns 18',
          {
            ...{ proof: ['kvittens', 'receipt'], cites: ['ivo.se'], sure: 'S', optional: true },
          },
        ),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;

/** Lists for orders, and for those who notify instead of holding a licence. */
export const ORDERS_AND_NOTIFICATIONS: readonly ChecklistTemplate[] = [ORDER, MUNICIPALITY, OWN_EMPLOYER];
