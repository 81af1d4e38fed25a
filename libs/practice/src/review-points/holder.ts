import { point } from './point';

/** What is looked at in the holder of the licence: economy, circle, certificate, earlier demands. */
export const HOLDER_POINTS = [
  point('finances', ['Ekonomi, skatt och avgifter', 'Finances, tax and fees'], {
    asks: [
      'Bär ekonomin verksamheten, utan skulder hos Skatteverket eller Kronofogden?',
      'Do the finances carry the activity, without debts to the tax or enforcement authority?',
    ],
    proof: ['skattekonto, utdrag, rapport över likviditet', 'tax account, extracts, report of liquidity'],
    // That debts weigh was read in reports of judgments; the sections ask for means, and for public duties to be met.
    ...{ fresh: 'month', cites: ['23 § LSS', '23 a § LSS'], sure: 'S' },
    items: ['A06', 'A07', 'C15', 'F05', 'F06'],
  }),
  point('accounts', ['Årsredovisning och revisor', 'Annual accounts and auditor'], {
    asks: [
      'Är årsredovisningen inlämnad och revisorns anmärkningar åtgärdade?',
      'Are the annual accounts filed and the auditor’s remarks cured?',
    ],
    proof: ['kvittens, revisionsberättelse', 'receipt, auditor’s report'],
    ...{ fresh: 'year', cites: ['8 kap. 6 § ÅRL', '23 a § LSS'], sure: 'S', items: ['A05', 'F21'] },
  }),
  point('repayment', ['Återkrav', 'Repayment claims'], {
    asks: [
      'Vilka återkrav finns, av vilken orsak, och har de vunnit laga kraft?',
      'Which repayment claims are there, why, and are they final?',
    ],
    proof: ['tabell över återkraven', 'a table of the claims'],
    // The section speaks of suitability; that claims weigh was read in reports of judgments.
    ...{ fresh: 'month', cites: ['23 § LSS'], sure: 'S', items: ['C14', 'F18'] },
  }),
  point('circle', ['Ägar- och ledningskretsen', 'The circle of owners and management'], {
    asks: [
      'Är varje förändring i kretsen anmäld inom en månad?',
      'Has every change of the circle been reported within a month?',
    ],
    proof: ['kopior av anmälningarna', 'copies of the notifications'],
    ...{ fresh: 'quarter', cites: ['23 b § LSS'], items: ['B09', 'C16', 'F15'] },
    ...{ facts: ['circle-change-notified'], deadlines: ['notify-circle-change'] },
  }),
  point('insight', ['Insikt i reglerna', 'Knowledge of the rules'], {
    asks: [
      'Kan kretsen tillsammans de regler som verksamheten lyder under?',
      'Does the circle together know the rules that the activity is under?',
    ],
    proof: ['utbildningar och erfarenhet per person', 'training and experience person by person'],
    ...{ fresh: 'year', cites: ['23 § LSS'], items: ['A08', 'A09', 'A10', 'B07', 'B08'] },
  }),
  point('certificate', ['Tillståndsbeviset', 'The licence certificate'], {
    asks: [
      'Stämmer tillståndsbeviset med verkligheten: namn, ansvarig, personkrets?',
      'Does the certificate match reality: name, person responsible, groups?',
    ],
    proof: ['beviset och dagen det jämfördes', 'the certificate and the day it was compared'],
    ...{ fresh: 'half-year', cites: ['9 § LSS-förordningen', '10 § LSS-förordningen'] },
    ...{ items: ['F16'], register: ['certificate'] },
  }),
  point('responsible-person', ['Verksamhetsansvarig', 'Person responsible'], {
    asks: [
      'Finns den som är ansvarig enligt beviset, och är ett byte sökt i tid?',
      'Is the person named on the certificate in place, and a change applied for in time?',
    ],
    proof: ['registret över ansvariga', 'the register of persons responsible'],
    ...{ fresh: 'half-year', cites: ['9 § LSS-förordningen', '10 § LSS-förordningen'], sure: 'S' },
    ...{ items: ['A12', 'B12'], register: ['responsible-person'] },
  }),
  point('conditions', ['Villkor i tillståndet', 'Conditions of the licence'], {
    asks: ['Är varje villkor i tillståndet uppfyllt?', 'Is every condition of the licence kept?'],
    proof: ['bedömning av varje villkor', 'an assessment of each condition'],
    ...{ fresh: 'quarter', cites: ['26 k § LSS'], items: ['C27', 'F25'], register: ['conditions'] },
    when: 'licence-has-conditions',
  }),
  point('earlier-demands', ['Tidigare krav från IVO', 'Earlier demands of IVO'], {
    asks: ['Är det IVO krävt förr fortfarande åtgärdat?', 'Is what IVO demanded before still put right?'],
    proof: ['redovisning och uppföljning av effekten', 'account and follow-up of the effect'],
    ...{ fresh: 'quarter', cites: ['26 a § LSS', '26 f § LSS'], sure: 'S' },
    items: ['C22', 'C23', 'C24', 'C25', 'F19'],
    facts: ['measures-reported', 'complied'],
    deadlines: ['reply', 'report-measures', 'comply'],
  }),
  point('in-use', ['Verksamheten bedrivs', 'The activity goes on'], {
    asks: [
      'Används tillståndet, så att det inte är vilande?',
      'Is the licence used, so that it is not dormant?',
    ],
    proof: ['anteckning om pågående verksamhet', 'a note of the activity going on'],
    ...{ fresh: 'month', cites: ['26 g § LSS'], items: ['F17'], facts: ['activity-resumed'] },
  }),
];
