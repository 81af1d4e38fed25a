import type { DeadlineFound } from '@fristvakt/deadlines';
import { factsKnownOn } from '@fristvakt/proceedings';
import type { Deadline } from '@fristvakt/proceedings';
import type { StateOnDay } from '@fristvakt/providers';
import { ruleOf } from '@fristvakt/terms';
import type { Catalogue } from '@fristvakt/terms';
import { CERTAINTY, capital, deadlineTitle, statusText, stepSentence } from '@fristvakt/wording';
import type { Language, Lookup } from '@fristvakt/wording';
import type { DeadlineDetailResponse, WhyResponse } from './deadline.response';

export function detailOf({ derived, ...row }: DeadlineFound): DeadlineDetailResponse {
  return { ...row, readings: derived.readings, history: derived.history };
}

/** A deadline's derivation in sentences, a step each. */
export function whyOf(
  deadline: Deadline,
  { caseFile, state }: StateOnDay,
  catalogue: Catalogue,
  lang: Language,
): WhyResponse {
  const known = factsKnownOn(catalogue, caseFile, state.asOf);
  const facts = new Map([...caseFile.facts, ...known].map((fact) => [fact.id, fact]));
  const look: Lookup = { lang, fact: (id) => facts.get(id), rule: (id) => ruleOf(catalogue, id) };
  return {
    title: capital(deadlineTitle(deadline, facts.get(deadline.event), lang)),
    status: capital(statusText(deadline, lang)),
    certainty: capital(CERTAINTY[deadline.certainty][lang]),
    steps: deadline.because.map((step) => ({
      text: stepSentence(step, look),
      rule: step.rule,
      version: step.version,
      cites: [...step.cites],
      result: step.result,
    })),
  };
}
