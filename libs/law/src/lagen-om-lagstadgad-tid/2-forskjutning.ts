import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** That a last day moves to the next working day: 2 § lagen (1930:173). The days stand in the calendar. */
export const TIME_SHIFT = {
  id: 'TIME-SHIFT',
  nature: 'method',
  title: {
    sv: 'Sista dagen flyttas till nästa vardag',
    en: 'The last day moves to the next working day',
  },
  trigger: {
    sv: 'Den dag då en åtgärd senast ska vidtas enligt lag eller särskild författning är en söndag, annan allmän helgdag, lördag, midsommarafton, julafton eller nyårsafton.',
    en: 'The day by which an action must be taken under an act or another statute is a Sunday, another public holiday, a Saturday, Midsummer Eve, Christmas Eve or New Year’s Eve.',
  },
  versions: [
    {
      from: null,
      until: null,
      count: { kind: 'method' },
      startsOn: 'last-day',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Åtgärden får vidtas nästa vardag. Steget upprepas tills dagen inte är någon av de uppräknade.',
        en: 'The action may be taken on the next working day. The step is repeated until the day is none of those listed.',
      },
      consequence: {
        sv: 'Helgdagar som infaller medan tiden löper förlänger den inte.',
        en: 'Holidays that fall within the time do not prolong it.',
      },
      cites: [{ section: '2 § lagen (1930:173)', link: 'https://lagen.nu/1930:173#P2', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att steget upprepas är en slutsats, men obestridd i de avgöranden som lästs. Att en dag som en myndighet eller domstol satt i det enskilda fallet inte flyttas är en slutsats av orden ”enligt lag eller särskild författning”. Detsamma gäller giltighetstider och verkningar som inträder av sig själva (jfr RÅ 2007 ref. 28). Dagens uppräkning har gällt åtminstone sedan 1990-talet (uppgift ur minnet, ej verifierad). Lydelsen enligt SFS 2022:931 lade bara till undantag som saknar betydelse här. Skärtorsdag, trettondagsafton, valborgsmässoafton och klämdagar är vardagar.',
        en: 'That the step is repeated is an inference, though undisputed in the cases read. That a day set by an authority or a court in a single case does not move is inferred from the words “under an act or another statute”. The same goes for periods of validity and effects that set in by themselves (cf. RÅ 2007 ref. 28). The present list has applied at least since the 1990s (from memory, not verified). The wording under SFS 2022:931 only added exceptions of no importance here. Maundy Thursday, 5 January, 30 April and bridge days are working days.',
      },
      examples: [
        {
          id: 'TIME-SHIFT-A',
          start: '2026-12-24',
          raw: null,
          due: null,
          authority:
            '2 § lagen (1930:173): bestämmelsen sätter själv ingen tid; se räkneexempel E02 och E04–E09 samt RÅ 2004 not 40',
        },
      ],
    },
  ],
} as const satisfies Rule;
