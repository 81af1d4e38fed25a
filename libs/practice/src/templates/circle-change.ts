import type { ChecklistTemplate } from '../template';
import { item } from './item';

/** A change of owner or management: to be notified within a month. */
export const CIRCLE_CHANGE = {
  id: 'circle-change',
  title: { sv: 'Ändring av ägare eller ledning', en: 'Change of owner or management' },
  purpose: {
    sv: 'En förändrad krets ska anmälas till IVO inom en månad. Den som inte anmäler riskerar föreläggande och i förlängningen tillståndet.',
    en: 'A changed circle must be notified to IVO within a month. Not to do so risks an order and in the end the licence.',
  },
  occasions: [{ on: 'fact', matter: 'licence', types: ['circle-changed'], once: 'fact' }],
  versions: [
    {
      ...{ from: '2019-01-01', until: null, changed: null },
      items: [
        item(
          'B01',
          'Dagen för förändringen fastställd: stämma, tillträde eller registrering',
          'The day of the change established: meeting, accession or registration',
          {
            ...{ proof: ['protokoll, avtal', 'minutes, contract'], cites: ['23 b § LSS'], eyes: true },
          },
        ),
        item(
          'B02',
          'Sista dag att anmäla räknad: en månad efter förändringen',
          'Last day to notify reckoned: a month after the change',
          {
            ...{ proof: ['fristkvitto', 'deadline receipt'], cites: ['23 b § LSS', '1 § lagen (1930:173)'] },
          },
        ),
        item(
          'B03',
          'Bedömt om personen ingår i kretsen: vd, styrelse, suppleant, inflytande, ägare',
          'Assessed whether the person is in the circle: managing director, board, deputy, influence, owner',
          {
            ...{ proof: ['bedömning', 'assessment'], cites: ['23 § LSS'] },
          },
        ),
        item(
          'B04',
          'Bedömt om det i själva verket är en ny tillståndshavare',
          'Assessed whether it is in fact a new licence holder',
          {
            ...{
              proof: ['rättslig anteckning', 'legal note'],
              cites: ['9 § LSS-förordningen'],
              sure: 'S',
              role: 'counsel',
            },
          },
        ),
        item(
          'B05',
          'Ägarkedjan före och efter, upp till fysisk person',
          'The chain of owners before and after, up to natural persons',
          {
            ...{ proof: ['scheman', 'charts'], cites: ['8 a § LSS-förordningen'], sure: 'S' },
          },
        ),
        item(
          'B06',
          'Egen kontroll av ny person: skulder, skatt, domar, tidigare bolag, IVO-beslut',
          'Own check of a new person: debts, tax, convictions, earlier companies, IVO’s decisions',
          {
            ...{
              proof: ['utdrag, undertecknad försäkran', 'extracts, signed declaration'],
              cites: ['23 § LSS'],
            },
          },
        ),
        item(
          'B07',
          'Insikten i kretsen som helhet finns kvar',
          'The circle as a whole still has the knowledge',
          {
            ...{ proof: ['matris', 'matrix'], cites: ['23 § LSS'] },
          },
        ),
        item('B08', 'Utbildningsplan, om det finns en lucka', 'A training plan, if there is a gap', {
          ...{ proof: ['plan', 'plan'], cites: ['23 § LSS'], optional: true },
        }),
        item(
          'B09',
          'Anmälan inskickad till IVO med handlingar',
          'Notification sent to IVO with its documents',
          {
            ...{
              proof: ['kopia, kvittens', 'copy, receipt'],
              cites: ['23 b § LSS'],
              before: ['notify-circle-change', 3],
              eyes: true,
            },
          },
        ),
        item(
          'B10',
          'Bolagsverket, verklig huvudman, bank och Försäkringskassans fullmakter uppdaterade',
          'Company register, beneficial owner, bank and Försäkringskassan’s powers updated',
          {
            proof: ['kvittenser', 'receipts'],
          },
        ),
        item(
          'B11',
          'Företrädarregistret hos IVO och fullmakter uppdaterade',
          'IVO’s register of representatives and powers updated',
          {
            ...{ proof: ['kvittens', 'receipt'], cites: ['ivo.se'], sure: 'S' },
          },
        ),
        item(
          'B12',
          'Byte av verksamhetsansvarig: prövat om ändring av tillståndet ska sökas',
          'Change of responsible person: considered whether a change of the licence must be applied for',
          {
            ...{
              proof: ['ansökan eller anteckning', 'application or note'],
              cites: ['10 § LSS-förordningen'],
              sure: 'S',
              optional: true,
            },
          },
        ),
        item('B13', 'Följdfrågor från IVO besvarade', 'IVO’s questions answered', {
          ...{ proof: ['skrivelse', 'letter'], cites: ['26 c § LSS'], optional: true },
        }),
        item(
          'B14',
          'Styrelsen har beslutat vem som bevakar lagkraven',
          'The board has decided who watches the requirements',
          {
            ...{ proof: ['protokoll', 'minutes'], cites: ['SOSFS 2011:9'], sure: 'S', role: 'manager' },
          },
        ),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;
