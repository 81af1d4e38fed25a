import type { PlainDate } from '@fristvakt/calendar';
import { effectBy } from '@fristvakt/proceedings';
import type { Fact, Matter, Statute } from '@fristvakt/proceedings';
import type { CaseAct } from './letter-kind';
import { matterNamed } from './letter-story';
import type { LetterStory } from './letter-story';

/** What an act says of the cases that go by it: its name, and the sections that letters cite in running text. */
export interface Act {
  readonly whole: string;
  readonly leave: string;
  /** The notice of a changed circle, the lex Sarah report, the fee of an application. Empty where the act has none. */
  readonly circle: string;
  readonly report: string;
  readonly fee: string;
}

const OLDER_SOL = 'socialtjänstlagen (2001:453)';

const ACTS: Record<CaseAct, Act> = {
  LSS: {
    whole: 'enligt lagen (1993:387) om stöd och service till vissa funktionshindrade, LSS',
    leave: '27 § andra stycket LSS',
    ...{ circle: '23 b § LSS', report: '24 f § LSS', fee: '8 b § förordningen 1993:1090' },
  },
  SoL: {
    whole: 'enligt socialtjänstlagen (2025:400), SoL',
    leave: '35 kap. 4 § SoL',
    ...{ circle: '26 kap. 7 § SoL', report: '27 kap. 6 § SoL', fee: '17 kap. 1 § förordningen 2025:468' },
  },
  'older-SoL': {
    whole: `enligt ${OLDER_SOL}, SoL`,
    leave: '16 kap. 5 § SoL',
    ...{ circle: `7 kap. 2 a § ${OLDER_SOL}`, report: `14 kap. 7 § ${OLDER_SOL}`, fee: '' },
  },
  SFB: {
    whole: 'enligt socialförsäkringsbalken, SFB',
    leave: '113 kap. 16 § SFB',
    ...{ circle: '', report: '', fee: '' },
  },
};

/** The slow-case tool stands in no act on care: whoever appeals the refusal goes by the act on authorities (12 and 40 §§). */
const SLOW_CASE = { whole: 'enligt 12 § förvaltningslagen (2017:900)', leave: '40 § FL' } as const;

/** Where nobody can see what the case is about, no act is named. */
const NO_ACT: Act = { whole: '', leave: '', circle: '', report: '', fee: '' };

/** What is said of the act of a case; of a case that nobody here can see, nothing. */
export function actSaid(act: CaseAct | undefined, root: Fact | undefined): Act {
  const said = act === undefined ? NO_ACT : ACTS[act];
  return root?.type === 'demand-refused' ? { ...said, ...SLOW_CASE } : said;
}

/** The first day of the new act; what was decided or happened before it goes by the old one (transitional provisions, point 6). */
const NEW_SOL = '2025-07-01';

/** By which act a case goes: that of the decision it began with, else of the matter. Undefined where neither can be seen. */
export function actOfCase(
  story: LetterStory,
  root: Fact | undefined,
  fact: Fact | undefined,
): CaseAct | undefined {
  const matter = matterNamed(story, root === undefined ? story.matter : root.matter);
  if (matter === undefined || root?.by === 'forsakringskassan' || matter.kind === 'repayment') {
    return matter && 'SFB';
  }
  const statute = matter.kind === 'appeal' ? undefined : statuteOf(story, matter);
  return statute === 'SoL' ? socialServicesAct(root ?? fact, story.state.asOf) : statute;
}

const socialServicesAct = (fact: Fact | undefined, asOf: PlainDate): CaseAct =>
  (fact === undefined ? asOf : fact.on.last) < NEW_SOL ? 'older-SoL' : 'SoL';

/** The act of the licence or notification a matter is about; undefined where that is not to be seen. */
const statuteOf = (story: LetterStory, { licence, statute }: Matter): Statute | undefined =>
  licence === undefined ? statute : matterNamed(story, licence)?.statute;

/**
 * The section by which a decision works before it is final; empty where it waits, or where no provision was found that says
 * so. A decision that says it of itself, against its statute, does so by the general act (35 § FL).
 */
export function immediatelyBy(
  { catalogue }: LetterStory,
  act: CaseAct | undefined,
  root: Fact | undefined,
): string {
  if (root === undefined || act === undefined || root.effective === 'when-final') return '';
  if (act === 'SFB') return '112 kap. 5 § SFB';
  const provision = effectBy(catalogue, act === 'LSS' ? 'LSS' : 'SoL', root);
  if (provision?.effect === 'immediately') return provision.cites.map(({ section }) => section).join(', ');
  return root.effective === 'immediately' ? '35 § FL' : '';
}
