import type { ChecklistTemplate } from '../template';
import { item } from './item';

const COUNSEL = { role: 'counsel' } as const;

/** The appeal of a revocation with a request for a stay: from the day the decision comes until it is final. */
export const REVOCATION_APPEAL = {
  id: 'revocation-appeal',
  title: { sv: 'Överklagande av återkallelse med inhibition', en: 'Appeal of a revocation, with a stay' },
  purpose: {
    sv: 'Återkallelsen gäller omedelbart, också när den överklagas. Utan inhibition står verksamheten stilla.',
    en: 'The revocation works at once, also when it is appealed. Without a stay the activity stands still.',
  },
  occasions: [{ on: 'fact', matter: 'licence', types: ['licence-revoked', 'interim-ban'], once: 'fact' }],
  untilFinal: true,
  versions: [
    {
      ...{ from: '2019-01-01', until: null, changed: null },
      items: [
        item('E01', 'Dag och sätt för delgivningen fastställda', 'Day and manner of service established', {
          ...{ proof: ['mottagningsbevis, kuvert eller e-posthuvud', 'receipt, envelope or e-mail header'] },
          ...{ cites: ['44 § FL'], eyes: true },
        }),
        item('E02', 'Avvecklingsdagen i beslutet noterad', 'The wind-down day in the decision noted', {
          ...{ proof: ['beslutet', 'the decision'], eyes: true },
        }),
        item(
          'E03',
          'Sista dag att överklaga räknad och bekräftad av en andra person',
          'Last day to appeal reckoned, and confirmed by a second person',
          {
            ...{
              proof: ['fristkvitto', 'deadline receipt'],
              cites: ['44 § FL', '2 § lagen (1930:173)'],
              eyes: true,
              ...COUNSEL,
            },
          },
        ),
        item(
          'E04',
          'Ombud utsett, fullmakt och styrelsebeslut finns',
          'Counsel appointed; power of attorney and board decision at hand',
          {
            ...{
              proof: ['fullmakt, protokoll', 'power of attorney, minutes'],
              cites: ['14 § FL'],
              ...COUNSEL,
            },
          },
        ),
        item(
          'E05',
          'Överklagandet ställt till förvaltningsrätten och inlämnat till IVO',
          'The appeal addressed to the administrative court and handed in to IVO',
          {
            ...{
              proof: ['kvittens från IVO', 'receipt from IVO'],
              cites: ['43 § FL'],
              before: ['appeal', 3],
              eyes: true,
              ...COUNSEL,
            },
          },
        ),
        item(
          'E06',
          'Yrkanden: att beslutet upphävs; i andra hand återförvisning',
          'Claims: that the decision is set aside; in the alternative a remittal',
          {
            ...{
              proof: ['överklagandet', 'the appeal'],
              cites: ['3 § FPL', '4 § FPL'],
              sure: 'S',
              before: ['appeal', 5],
              ...COUNSEL,
            },
          },
        ),
        item(
          'E07',
          'Inhibition yrkad i samma skrift, med skäl: utgången oviss, beslutet ingripande, ingen fara för brukarna',
          'A stay asked for in the same document, with grounds: the outcome uncertain, the decision intrusive, no danger to the users',
          {
            ...{
              proof: ['överklagandet', 'the appeal'],
              cites: ['28 § FPL', '48 § FL'],
              before: ['stay-request', 0],
              eyes: true,
              ...COUNSEL,
            },
          },
        ),
        item(
          'E08',
          'Beslut om inhibition begärt före avvecklingsdagen; kopia direkt till förvaltningsrätten',
          'A ruling on the stay asked for before the wind-down day; a copy straight to the court',
          {
            ...{
              proof: ['samtalsnotering, kopia', 'note of the call, copy'],
              before: ['wind-down', 3],
              ...COUNSEL,
            },
          },
        ),
        item(
          'E09',
          'Följderna beskrivna: antal brukare, anställda, omsättning',
          'The consequences described: users, employees, turnover',
          {
            proof: ['tabell med källa', 'table with its source'],
          },
        ),
        item(
          'E10',
          'Varje grund bemött: medges eller bestrids, fakta, bevis',
          'Every ground answered: admitted or contested, facts, evidence',
          {
            ...{
              proof: ['matris grund för grund', 'matrix ground by ground'],
              cites: ['23 § LSS', '26 g § LSS'],
              ...COUNSEL,
            },
          },
        ),
        item(
          'E11',
          'Åtgärder efter händelserna visade: orsak, dag, ansvarig, effekt',
          'Measures after the events shown: cause, day, who, effect',
          {
            ...{
              proof: ['åtgärdsplan med bevis', 'action plan with evidence'],
              cites: ['HFD 3202-21'],
              sure: 'S',
            },
          },
        ),
        item(
          'E12',
          'Återkrav sammanställda: antal, belopp, laga kraft, andel',
          'Repayment claims listed: number, amounts, whether final, share',
          {
            proof: ['tabell', 'table'],
          },
        ),
        item(
          'E13',
          'Proportionalitet: inget föreläggande före, mindre ingripande åtgärd möjlig',
          'Proportionality: no order before, a less intrusive measure possible',
          {
            ...{
              proof: ['avsnitt i överklagandet', 'section of the appeal'],
              cites: ['5 § FL', '26 f § LSS', '26 g § LSS'],
              sure: 'S',
              ...COUNSEL,
            },
          },
        ),
        item(
          'E14',
          'Brukarnas säkerhet visad: inga skador, egenkontroll, brukarnas röster',
          'The users’ safety shown: no harm, self-inspection, the users’ voices',
          {
            proof: ['egenkontroll, enkät', 'self-inspection, survey'],
          },
        ),
        item(
          'E15',
          'Muntlig förhandling begärd, vittnen angivna',
          'Oral hearing asked for, witnesses named',
          {
            ...{ proof: ['lista', 'list'], cites: ['9 § FPL'], sure: 'M', optional: true, ...COUNSEL },
          },
        ),
        item('E16', 'Rättens förelägganden bevakade', 'The court’s orders watched', { ...COUNSEL }),
        item(
          'E17',
          'Likviditet när utbetalningen stoppas: plan, fakturering av brukare',
          'Liquidity when payment stops: plan, invoicing of users',
          {
            ...{
              proof: ['likviditetsplan', 'cash plan'],
              cites: ['9 d § LSS', '51 kap. 16 b § SFB'],
              role: 'manager',
            },
          },
        ),
        item(
          'E18',
          'Brukare, personal, kommuner och fack informerade',
          'Users, staff, municipalities and unions told',
          {
            ...{ proof: ['texter och sändlista', 'texts and list of addressees'], role: 'manager' },
          },
        ),
        item(
          'E19',
          'Avvecklingsplan klar om inhibition inte beviljas: brukare, personakter, uppsägning',
          'A wind-down plan ready in case the stay is refused: users, personal files, notice',
          {
            ...{ proof: ['plan', 'plan'], cites: ['23 f § LSS'], before: ['wind-down', 5], role: 'manager' },
          },
        ),
        item(
          'E20',
          'Beslutet om inhibition bevakat: tre veckor för den som vill överklaga',
          'The ruling on the stay watched: three weeks for whoever appeals',
          {
            ...{ proof: ['beslutet', 'the ruling'], cites: ['6 a § FPL'], ...COUNSEL },
          },
        ),
        item(
          'E21',
          'Vid förlust: ny inhibition yrkad i nästa instans samma dag',
          'After a loss: a new stay asked for at the next court the same day',
          {
            ...{
              proof: ['yrkande, kvittens', 'request, receipt'],
              cites: ['28 § FPL'],
              eyes: true,
              ...COUNSEL,
            },
          },
        ),
        item('E22', 'Skäl för prövningstillstånd utvecklade', 'Grounds for leave set out', {
          ...{ proof: ['överklagandet', 'the appeal'], cites: ['27 § LSS', '34 a § FPL'], ...COUNSEL },
        }),
        item(
          'E23',
          'Laga kraft noterad; register och Försäkringskassan rättade',
          'Finality noted; registers and Försäkringskassan corrected',
          {
            proof: ['lagakraftbevis, utdrag', 'certificate of finality, extract'],
          },
        ),
        item('E24', 'Skadestånd av staten övervägt', 'Damages from the state considered', {
          ...{
            proof: ['anteckning', 'note'],
            cites: ['3 kap. 2 § skadeståndslagen'],
            sure: 'M',
            optional: true,
            ...COUNSEL,
          },
        }),
      ],
    },
  ],
} as const satisfies ChecklistTemplate;
