import type { LetterFound, LetterListed } from '@fristvakt/documents';
import { typedAs } from '@fristvakt/letters';
import type { Language } from '@fristvakt/wording';
import type { LetterDetailResponse, LetterResponse } from './letter.response';

export function rowOf(listed: LetterListed): LetterResponse {
  const { id, kind, matterId, matter, providerId, provider, day, state, sentOn, version } = listed;
  return { id, kind, matterId, matter, providerId, provider, day, state, sentOn, version };
}

/** A letter with what it is filled with, and what the law asks of it. */
export function detailOf(
  { listed, fate, reads, template, opened }: LetterFound,
  lang: Language,
): LetterDetailResponse {
  const { values, origins } = opened.fields;
  return {
    ...rowOf(listed),
    ...{ document: reads?.document ?? null, gaps: [...(reads?.gaps ?? [])], lastDay: reads?.lastDay ?? null },
    check: (reads?.check ?? []).map(({ point, verdict }) => ({
      ...{ id: point.id, text: point.text[lang], cites: [...point.cites] },
      ...{ confidence: point.confidence, mandatory: point.mandatory, verdict },
    })),
    fields: template.fields.map((one) => ({
      ...{ name: one.name, label: one.label[lang], needed: one.needed },
      ...{ origin: origins[one.name] ?? 'none', value: typedAs(one, values[one.name] ?? '') },
    })),
    enclosures: (reads?.document.enclosures ?? opened.enclosures).map(({ number, title, filed }) => ({
      ...{ number, title, filed: filed === true },
    })),
    ...{ sentHow: fate.sentHow, proof: fate.proof, factId: fate.factId, evidenceId: fate.evidenceId },
  };
}
