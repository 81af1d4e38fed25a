import type { CourseFact, Stage } from '@fristvakt/appeals';
import type { Actor, Court } from '@fristvakt/proceedings';
import { actorName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Tone } from '../pages/tone';
import { APPEAL_PATH_WORDS } from './appeal-path.words';

/** A short line at a stop. `strong`: what counts most there. */
export interface PathLine {
  readonly text: string;
  readonly tone: Tone | 'strong';
}

type Pass = Stage & { readonly court: Court };

const neutral = (text: string): PathLine => ({ text, tone: 'neutral' });
const lastOf = (facts: readonly CourseFact[], ...types: readonly string[]): CourseFact | undefined =>
  facts.findLast(({ type }) => types.includes(type));

/** How a case came to a court, and what the court has said on stay and leave. `stay`: how the stay stands, in the last court. */
export function courtLines(pass: Pass, stay: string | null, lang: Language): readonly PathLine[] {
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  const { facts } = pass;
  const number = facts.find(({ caseNumber }) => caseNumber !== null)?.caseNumber ?? null;
  const filed = facts.find(({ type }) => type === 'appeal-filed');
  return [
    ...(number === null ? [] : [neutral(say('case-number', { number }))]),
    ...(filed === undefined ? [] : [neutral(say('filed', { on: filed.on, by: actorName(filed.by, lang) }))]),
    ...stayLines(pass, stay, lang),
    ...leaveLines(pass, lang),
  ];
}

const asksFor = ({ facts }: Pass, request: string): boolean =>
  facts.some(({ requests }) => requests.includes(request));

function stayLines(pass: Pass, stay: string | null, lang: Language): readonly PathLine[] {
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  const ruled = lastOf(pass.facts, 'stay-granted', 'stay-refused');
  const lapsed: readonly PathLine[] =
    stay === 'lapsed' ? [{ text: say('stay-lapsed'), tone: 'warning' }] : [];
  if (ruled?.type === 'stay-granted') {
    return [{ text: say('stay-granted', { on: ruled.on }), tone: 'success' }, ...lapsed];
  }
  if (ruled !== undefined) return [{ text: say('stay-refused', { on: ruled.on }), tone: 'danger' }];
  if (asksFor(pass, 'stay')) return [{ text: say('stay-requested'), tone: 'info' }, ...lapsed];
  return lapsed;
}

function leaveLines(pass: Pass, lang: Language): readonly PathLine[] {
  if (pass.court === 'administrative-court') return [];
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  const ruled = lastOf(pass.facts, 'leave-granted', 'leave-refused');
  if (ruled?.type === 'leave-granted') return [neutral(say('leave-granted', { on: ruled.on }))];
  if (ruled !== undefined) return [{ text: say('leave-refused', { on: ruled.on }), tone: 'strong' }];
  return [neutral(say(asksFor(pass, 'leave') ? 'leave-requested' : 'leave-needed'))];
}

const OUTCOMES = ['granted', 'partly-granted', 'rejected', 'remitted', 'dismissed', 'struck-out'] as const;

/**
 * What was heard and decided there. An outcome is told from the first appeal to the court; `attacker` had it before him
 * where nobody appealed because the case was sent back.
 */
export function outcomeLines({ facts }: Pass, attacker: Actor, lang: Language): readonly PathLine[] {
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  const by = actorName(facts.find(({ type }) => type === 'appeal-filed')?.by ?? attacker, lang);
  return facts.flatMap(({ type, on, outcome }): readonly PathLine[] => {
    switch (type) {
      case 'hearing-held':
        return [neutral(say('hearing-held', { on }))];
      case 'appeal-dismissed-late':
        return [{ text: say('dismissed-late', { on }), tone: 'strong' }];
      case 'appeal-withdrawn':
        return [{ text: say('withdrawn', { on }), tone: 'strong' }];
      case 'judgment': {
        const known = OUTCOMES.find((one) => one === outcome);
        if (known === undefined) return [];
        // A court that does not try the case rules by a decision, not by a judgment.
        const key = known === 'dismissed' || known === 'struck-out' ? 'court-decision' : 'judgment';
        return [{ text: say(key, { on, outcome: say(`outcome-${known}`, { by }) }), tone: 'strong' }];
      }
      default:
        return [];
    }
  });
}
