import type { ChecklistFound, ChecklistItemFound, ChecklistListed, Difference } from '@fristvakt/checklists';
import type { Language } from '@fristvakt/wording';
import type {
  ChecklistDetailResponse,
  ChecklistItemResponse,
  ChecklistResponse,
  DifferenceResponse,
} from './checklist.response';

/** A list with its items, in a language. */
export const detailOf = (found: ChecklistFound, lang: Language): ChecklistDetailResponse => ({
  ...rowOf(found),
  newerVersion: found.newerVersion,
  closings: found.closings.map(({ reason, on, items }) => ({ reason, on, items })),
  rebases: found.rebases.map(({ from, to, on }) => ({ from, to, on })),
  list: found.list.map((item) => itemOf(item, found.register, lang)),
});

function rowOf(found: ChecklistListed): ChecklistResponse {
  const { id, providerId, provider, matterId, matter, factId, template, templateVersion } = found;
  const { ownTitle, period, openedOn, items, settled, hindering, nextDue, version } = found;
  return {
    ...{ id, providerId, provider, matterId, matter, factId, template, templateVersion },
    ...{ ownTitle, period, openedOn, items, settled, hindering, nextDue, version },
  };
}

export const differenceOf = (
  { from, to, said, added, removed, changed }: Difference,
  lang: Language,
): DifferenceResponse => ({
  ...{ from, to, said: said?.[lang] ?? null },
  added: added.map(({ id, text }) => ({ item: id, text: text[lang] })),
  removed: removed.map(({ id, text }) => ({ item: id, text: text[lang] })),
  changed: changed.map(({ before, after, parts }) => ({
    ...{ item: after.id, before: before.text[lang], after: after.text[lang], parts: [...parts] },
  })),
});

/** An item the program no longer knows is told by its id. */
export function itemOf(
  found: ChecklistItemFound,
  { known }: ChecklistFound['register'],
  lang: Language,
): ChecklistItemResponse {
  const condition = found.own ? null : (found.said?.when ?? null);
  const { id, item, mandatory, fourEyes, due, state, ownerId, proof, reason } = found;
  const { settledBy, settledOn, approvedOn, version } = found;
  return {
    ...{ id, item, mandatory, fourEyes, due, state, ownerId, proof, reason },
    ...{ settledBy, settledOn, approvedOn, version, ...saidOf(found, lang) },
    ...{ condition, conditionMet: condition === null ? null : (known[condition] ?? null) },
  };
}

type Said = Pick<ChecklistItemResponse, 'text' | 'proofAsked' | 'cites' | 'source' | 'confidence'>;

/** What the template says of it. An own item rests on nothing that could be sure. */
function saidOf({ item, said, own }: ChecklistItemFound, lang: Language): Said {
  if (said === undefined) return { text: item, proofAsked: null, cites: [], source: null, confidence: null };
  const { text, proof, cites, source = null, confidence } = said;
  return {
    ...{ text: text[lang], proofAsked: proof?.[lang] ?? null, cites: [...cites], source },
    confidence: own ? null : confidence,
  };
}
