import type { ChecklistFound, ChecklistItemFound } from '@fristvakt/checklists';
import type { Language } from '@fristvakt/wording';
import type { ChecklistDetailResponse, ChecklistItemResponse, ChecklistResponse } from './checklist.response';

/** A list with its items, in a language. */
export const detailOf = (found: ChecklistFound, lang: Language): ChecklistDetailResponse => ({
  ...rowOf(found),
  newerVersion: found.newerVersion,
  list: found.list.map((item) => itemOf(item, lang)),
});

function rowOf(found: ChecklistFound): ChecklistResponse {
  const { id, providerId, provider, matterId, matter, factId, template, templateVersion } = found;
  const { openedOn, items, settled, hindering, nextDue } = found;
  return {
    ...{ id, providerId, provider, matterId, matter, factId, template, templateVersion },
    ...{ openedOn, items, settled, hindering, nextDue },
  };
}

/** An item the program no longer knows is told by its id. */
export function itemOf(found: ChecklistItemFound, lang: Language): ChecklistItemResponse {
  const { id, item, mandatory, fourEyes, due, state, ownerId, proof, reason, said } = found;
  const { settledBy, settledOn, approvedOn, version } = found;
  return {
    ...{ id, item, mandatory, fourEyes, due, state, ownerId, proof, reason },
    ...{ settledBy, settledOn, approvedOn, version },
    text: said?.text[lang] ?? item,
    proofAsked: said?.proof?.[lang] ?? null,
    cites: [...(said?.cites ?? [])],
    confidence: said?.confidence ?? null,
  };
}
