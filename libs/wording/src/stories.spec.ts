import type { CaseState, MatterState, ProblemCode } from '@fristvakt/proceedings';
import { REASONED_STORIES } from '../../../test/proceedings/because-stories';
import { CONTRADICTORY_STORIES } from '../../../test/proceedings/problem-stories';
import { REMEDY_STORIES } from '../../../test/proceedings/remedy-stories';
import { matterOf, ruleNamed, stateOn } from '../../../test/proceedings/under-the-law';
import { story } from '../../../test/support/story';
import type { ToldStory } from '../../../test/support/story';
import { certaintyText, deadlineTitle, dueText, partyText, statusText } from './deadlines';
import { factSentence, whenText } from './facts';
import type { Language } from './language';
import { REMEDY_NAMES, REMEDY_REASONS, SETTLED_BY } from './lexicon';
import { missingSentence, problemSentence } from './problems';
import { FIELD_NAMES, becauseSentence, fieldValue, mayOperateText, statusName } from './states';
import { stepSentence } from './steps';

interface Told {
  readonly told: ToldStory;
  readonly on: string;
}

const stories: readonly (readonly [string, Told])[] = [
  ...Object.entries(REASONED_STORIES),
  ...Object.entries(CONTRADICTORY_STORIES),
  ...Object.values(REMEDY_STORIES)
    .flat()
    .map((one): readonly [string, Told] => [one.title, one]),
];

const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** Every text that a page could show of a matter. */
const ofMatter = (state: MatterState, told: ToldStory, lang: Language): readonly string[] => [
  statusName(state.status, lang),
  mayOperateText(state, lang) ?? statusName(state.status, lang),
  ...state.because.map((one) => becauseSentence(one, lang)),
  ...state.problems.map((one) => problemSentence(one, lang)),
  ...state.missing.map((one) =>
    missingSentence(
      one,
      story(told).facts.find(({ id }) => id === one.event),
      lang,
    ),
  ),
  ...state.remedies.flatMap((one) => [REMEDY_NAMES[one.kind][lang], REMEDY_REASONS[one.reason][lang]]),
  ...Object.keys(FIELD_NAMES)
    .filter((field) => field in state)
    .map((field) => fieldValue(field, (state as unknown as Readonly<Record<string, unknown>>)[field], lang)),
];

/** Every text that a page could show of the deadlines. */
function ofDeadlines(state: CaseState, told: ToldStory, lang: Language): readonly string[] {
  const { facts } = story(told);
  const fact = (id: string): (typeof facts)[number] | undefined => facts.find((one) => one.id === id);
  return state.deadlines.flatMap((one) => [
    deadlineTitle(one, fact(one.event), lang),
    dueText(one, state.asOf, lang),
    statusText(one, lang),
    partyText(one, lang),
    ...(one.certainty === 'certain' ? [] : [certaintyText(one, lang)]),
    ...(one.settledBy === null ? [] : [SETTLED_BY[one.settledBy][lang]]),
    ...one.because.map((step) => stepSentence(step, { lang, fact, rule: ruleNamed })),
  ]);
}

const ofFacts = (told: ToldStory, lang: Language): readonly string[] =>
  story(told).facts.flatMap((fact) => [factSentence(fact, lang), whenText(fact, lang)]);

/** Codes that are for programs: an actor, an event type, a rule left where a word should stand. */
const CODE =
  /\b(administrative-court|court-of-appeal|licence-revoked|appeal-filed|own-employer|stay-granted)\b/;

const isUnfit = (text: string): boolean =>
  text.trim() === '' ||
  text !== text.trim() ||
  /[{}]|undefined|null|NaN|\[object| {2}|\( *\)| ,| \.$/.test(text) ||
  CODE.test(text);

describe('whatever a story holds can be said', () => {
  test.each(stories)('%s', (_, { told, on }) => {
    const state = stateOn(on, told);
    const texts = LANGUAGES.flatMap((lang) => [
      ...Object.values(state.matters).flatMap((matter) => ofMatter(matter, told, lang)),
      ...ofDeadlines(state, told, lang),
      ...ofFacts(told, lang),
    ]);
    expect(texts.filter(isUnfit)).toEqual([]);
  });

  test('reasons and problems are sentences', () => {
    const sentences = stories.flatMap(([, { told, on }]) =>
      Object.values(stateOn(on, told).matters).flatMap((matter) =>
        LANGUAGES.flatMap((lang) => [
          ...matter.because.map((one) => becauseSentence(one, lang)),
          ...matter.problems.map((one) => problemSentence(one, lang)),
        ]),
      ),
    );
    expect(sentences.filter((text) => !/^[\p{Lu}\d]|^[ec]\d/u.test(text) || !text.endsWith('.'))).toEqual([]);
  });
});

describe('a contradiction in words', () => {
  const sentence = (code: ProblemCode, lang: Language): string => {
    const { told, on, matter, law } = CONTRADICTORY_STORIES[code];
    const [problem] = matterOf(stateOn(on, told, law), matter).problems;
    return problem === undefined ? '' : problemSentence(problem, lang).replaceAll('\u00a0', ' ');
  };

  test.each<[ProblemCode, string, string]>([
    [
      'appeal-late',
      'Överklagandet e2 kom in efter sista dagen, måndag 23 mars 2026. Det ska i regel avvisas.',
      'The appeal e2 came in after the last day, Monday 23 March 2026. As a rule it is to be dismissed.',
    ],
    [
      'ruling-by-another-court',
      'Avgörandet e3 kommer från kammarrätten, men målet prövas av förvaltningsrätten. Det har ingen verkan.',
      'The ruling e3 comes from the administrative court of appeal, but the case is before the administrative court. It has no effect.',
    ],
    [
      'corrected-twice',
      'e1 har rättats två gånger, genom e2 och e3. Den senare rättelsen gäller.',
      'e1 has been corrected twice, by e2 and e3. The later correction stands.',
    ],
    [
      'wrong-matter-for-provider',
      'En anordnare av slaget kommun har inte ärenden av detta slag: kommuner och egna arbetsgivare anmäler, bolag och kooperativ har tillstånd.',
      'A provider of the kind municipality has no matters of this kind: municipalities and own employers notify, companies and cooperatives hold a licence.',
    ],
    [
      'demand-premature',
      'Begäran e2 är gjord innan sex månader har gått; rätten inträder torsdag 3 september 2026.',
      'The demand e2 was made before six months had passed; the right arises on Thursday 3 September 2026.',
    ],
    [
      'served-day-contradicts-mode',
      'Delgivningsdagen för e1 stämmer inte med förenklad delgivning. Båda läsningarna visas; den tidigaste bevakas.',
      'The day of service of e1 does not agree with simplified service. Both readings are shown; the earliest is watched.',
    ],
  ])('%s', (code, sv, en) => {
    expect([sentence(code, 'sv'), sentence(code, 'en')]).toEqual([sv, en]);
  });
});

describe('whether one may operate, in so many words', () => {
  const text = (code: 'held-from-the-start' | 'revoked' | 'winding-down' | 'appeal-pending'): unknown => {
    const { told, on, matter } = REASONED_STORIES[code];
    const state = matterOf(stateOn(on, told), matter);
    return LANGUAGES.map((lang) => mayOperateText(state, lang)?.replaceAll('\u00a0', ' '));
  };

  test.each([
    ['held-from-the-start', ['får bedriva verksamhet', 'may operate']],
    ['revoked', ['får inte bedriva verksamhet', 'may not operate']],
    [
      'winding-down',
      [
        'antas få bedriva verksamhet till och med söndag 15 mars 2026',
        'assumed to be allowed to operate through Sunday 15 March 2026',
      ],
    ],
    ['appeal-pending', [undefined, undefined]],
  ] as const)('%s', (code, texts) => {
    expect(text(code)).toEqual(texts);
  });
});
