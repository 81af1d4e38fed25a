import type { ChecklistTemplate } from '../template';
import { item } from './item';

/** A report of misconduct or of a risk of it, from the first word to IVO's decision. */
export const LEX_SARAH = {
  id: 'lex-sarah',
  title: { sv: 'Lex Sarah', en: 'Lex Sarah' },
  purpose: {
    sv: 'Skydda brukaren först, utred sedan, och anmäl det som är allvarligt utan att vänta på utredningen.',
    en: 'Protect the user first, then investigate, and report what is serious without waiting for the investigation.',
  },
  occasions: [{ on: 'fact', matter: 'lex-sarah', types: ['report-received'], once: 'matter' }],
  versions: [
    {
      ...{ from: '2011-07-01', until: null, changed: null },
      items: [
        item(
          'D01',
          'Rapporten mottagen: dag, klockslag, av vem, om vad',
          'The report received: day, hour, by whom, about what',
          {
            ...{ proof: ['rapporten', 'the report'], cites: ['24 b § LSS'] },
          },
        ),
        item('D02', 'Omedelbar åtgärd för brukaren', 'Immediate measure for the user', {
          ...{ proof: ['anteckning', 'note'], cites: ['24 e § LSS'] },
        }),
        item('D03', 'Den berörda nämnden informerad om rapporten', 'The board concerned told of the report', {
          ...{ proof: ['brev', 'letter'], cites: ['24 d § LSS'] },
        }),
        item('D04', 'Utredare utsedd, inte jävig', 'Investigator appointed, without a conflict of interest', {
          ...{ proof: ['beslut', 'decision'], cites: ['24 e § LSS'] },
        }),
        item(
          'D05',
          'Vad som har hänt, när, för vem, orsak och följd utrett',
          'What happened, when, to whom, cause and effect investigated',
          {
            ...{
              proof: ['utredningen', 'the investigation'],
              cites: ['24 e § LSS', 'SOSFS 2011:5'],
              sure: 'S',
            },
          },
        ),
        item(
          'D06',
          'Bedömt om det har hänt förr och kan hända igen',
          'Assessed whether it has happened before and can happen again',
          {
            ...{ proof: ['analys', 'analysis'], cites: ['SOSFS 2011:5'], sure: 'S' },
          },
        ),
        item(
          'D07',
          'Den enskilde eller företrädaren hörd och informerad',
          'The person or the representative heard and told',
          {
            ...{ proof: ['anteckning', 'note'], cites: ['6 § LSS'], sure: 'S' },
          },
        ),
        item(
          'D08',
          'Bedömning: missförhållande, påtaglig risk, allvarligt eller inte',
          'Assessment: misconduct, tangible risk, serious or not',
          {
            ...{
              proof: ['motiverad anteckning', 'reasoned note'],
              cites: ['24 b § LSS', '24 f § LSS'],
              eyes: true,
            },
          },
        ),
        item(
          'D09',
          'Allvarligt: anmält till IVO snarast, även om utredningen pågår',
          'Serious: reported to IVO as soon as possible, also while the investigation goes on',
          {
            ...{ proof: ['kvittens', 'receipt'], cites: ['24 f § LSS'], eyes: true },
          },
        ),
        item(
          'D10',
          'Rätt avdelning hos IVO och säker kanal: e-tjänst eller post, inte e-post',
          'The right department at IVO and a safe channel: e-service or post, not e-mail',
          {
            ...{ proof: ['kvittens', 'receipt'], cites: ['ivo.se'], sure: 'S' },
          },
        ),
        item(
          'D11',
          'Utredningen bifogad, eller skickad i efterhand i tid',
          'The investigation enclosed, or sent afterwards in time',
          {
            ...{
              proof: ['kvittens', 'receipt'],
              cites: ['24 f § LSS', 'SOSFS 2011:5'],
              sure: 'S',
              before: ['lex-sarah-investigation', 7],
            },
          },
        ),
        item(
          'D12',
          'Berörda nämnder informerade om anmälan',
          'The boards concerned told of the report to IVO',
          {
            ...{ proof: ['brev', 'letter'], cites: ['24 f § LSS'] },
          },
        ),
        item('D13', 'Åtgärder beslutade, med ansvarig och dag', 'Measures decided, with who and when', {
          ...{ proof: ['plan', 'plan'], cites: ['24 e § LSS'] },
        }),
        item('D14', 'Ställningstagande som avslutar utredningen', 'A stand that closes the investigation', {
          ...{ proof: ['beslut', 'decision'], cites: ['ivo.se'], sure: 'S' },
        }),
        item(
          'D15',
          'Arbetsmiljöverket, polis och Försäkringskassan underrättade vid behov',
          'The work environment authority, police and Försäkringskassan told if needed',
          {
            ...{ proof: ['kvittenser', 'receipts'], sure: 'M', optional: true },
          },
        ),
        item(
          'D16',
          'Återkoppling till den som rapporterade; inga repressalier',
          'Feedback to whoever reported; no reprisals',
          {
            ...{ proof: ['anteckning', 'note'], cites: ['lagen (2021:890)'], sure: 'M' },
          },
        ),
        item(
          'D17',
          'IVO:s beslut bevakat, begärda kompletteringar lämnade i tid',
          'IVO’s decision watched, completions handed in in time',
          {
            ...{ proof: ['skrivelse', 'letter'], cites: ['26 c § LSS'] },
          },
        ),
        item(
          'D18',
          'Gallringsdag noterad: fem år efter sista anteckningen',
          'Day of erasure noted: five years after the last entry',
          {
            cites: ['23 g § LSS'],
          },
        ),
        item(
          'D19',
          'Lärandet infört i ledningssystemet',
          'What was learnt brought into the management system',
          {
            ...{ proof: ['ändringslogg', 'change log'], cites: ['SOSFS 2011:9'], sure: 'S' },
          },
        ),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;
