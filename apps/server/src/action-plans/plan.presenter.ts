import type { ActionFound, CheckFound, FindingFound } from '@fristvakt/action-plans';
import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { ACTION_PLAN_WORDS } from './action-plan.words';
import { actionTold, areaTitle, effectTold, ordinal, repeatText, signed, stageTold } from './finding-told';

/** A finding with its plan, as it is read and printed. */
export interface FindingShown {
  readonly id: string;
  readonly href: string;
  readonly n: number;
  readonly area: string;
  readonly unit: string | null;
  readonly text: string;
  readonly cause: string | null;
  readonly source: string;
  readonly factHref: string | null;
  readonly seenOn: string;
  readonly stage: Told;
  readonly repeat: string | null;
  readonly earlierHref: string | null;
  /** That it was opened again, and how often; null where it was not. */
  readonly again: string | null;
  readonly actions: readonly ActionShown[];
}

export interface ActionShown {
  readonly id: string;
  readonly n: number;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string;
  readonly state: Told;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly settled: string | null;
  readonly checks: readonly CheckShown[];
}

export interface CheckShown {
  readonly id: string;
  readonly after: string;
  readonly due: string;
  readonly isOpen: boolean;
  readonly told: Told;
  readonly note: string | null;
  readonly checked: string | null;
}

export function findingShown(found: FindingFound, n: number, today: PlainDate, lang: Language): FindingShown {
  const w = wordsIn(ACTION_PLAN_WORDS, lang);
  const { id, unit, text, cause, seenOn, repeat, factId, round } = found;
  const [earlier] = repeat?.earlier ?? [];
  return {
    ...{ id, href: `/findings/${id}`, n, area: areaTitle(found.area, lang), unit, text, cause, seenOn },
    source: w(`source-${found.source}`),
    factHref: factId === null ? null : `/facts/${factId}`,
    stage: stageTold(found.stage, lang),
    repeat: repeatText(repeat, lang),
    earlierHref: earlier === undefined ? null : `/findings/${earlier}`,
    again: round > 1 ? w('round-of', { times: ordinal(round, lang) }) : null,
    actions: found.actions.map((action, place) => actionShown(action, place + 1, today, lang)),
  };
}

function actionShown(found: ActionFound, n: number, today: PlainDate, lang: Language): ActionShown {
  const { id, text, owner, due, proof, reason } = found;
  return {
    ...{ id, n, text, owner, due, proof, reason },
    state: actionTold(found, today, lang),
    settled: signed(found.settledByName, found.settledOn, lang),
    checks: found.checks.map((check) => checkShown(check, today, lang)),
  };
}

function checkShown(found: CheckFound, today: PlainDate, lang: Language): CheckShown {
  const { id, due, note, outcome, months } = found;
  return {
    ...{ id, due, note, isOpen: outcome === null },
    after: wordsIn(ACTION_PLAN_WORDS, lang)('after-months', { n: months }),
    told: effectTold(found, today, lang),
    checked: signed(found.checkedByName, found.checkedOn, lang),
  };
}
