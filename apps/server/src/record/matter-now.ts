import type { PlainDate } from '@fristvakt/calendar';
import { factsKnownOn } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Deadline, Fact, MatterKind, MatterState } from '@fristvakt/proceedings';
import type { StateOnDay } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import { capital, matterName, matterStatusText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { licenceStatus } from '../pages/licence-standing';
import type { Told } from '../pages/tone';

/** A matter as it stands today, with what a form about it has to know. Of a guest: nothing beyond the one matter. */
export interface MatterNow {
  readonly id: string;
  /** Its id in the record. */
  readonly ref: string;
  readonly kind: MatterKind;
  readonly providerId: string;
  readonly provider: string;
  readonly today: PlainDate;
  readonly state: MatterState;
  /** The facts that count today, in order: of the matter, and of all the reader may see. */
  readonly facts: readonly Fact[];
  readonly known: readonly Fact[];
  readonly deadlines: readonly Deadline[];
  /** Those of the matter, and those of others that the reader may see. */
  readonly allDeadlines: readonly Deadline[];
  readonly caseFile: CaseFile;
  /** The ids here of facts and matters, by their ids in the record. */
  readonly factIds: ReadonlyMap<string, string>;
  readonly matterIds: ReadonlyMap<string, string>;
  /** Whether nothing beyond the matter may be told. */
  readonly alone: boolean;
}

export function matterNow(
  { record, caseFile, state }: StateOnDay,
  { id, catalogue, alone }: { readonly id: string; readonly catalogue: Catalogue; readonly alone: boolean },
): MatterNow | undefined {
  const ref = record.matters.find((matter) => matter.id === id)?.ref;
  const matter = caseFile.matters.find((one) => one.id === ref);
  const now = ref === undefined ? undefined : state.matters[ref];
  if (matter === undefined || ref === undefined || now === undefined) return undefined;
  const all = factsKnownOn(catalogue, caseFile, state.asOf);
  const facts = all.filter((fact) => fact.matter === ref);
  const deadlines = state.deadlines.filter((deadline) => deadline.matter === ref);
  return {
    ...{ id, ref, kind: matter.kind, providerId: record.id, provider: record.name, today: state.asOf },
    ...{ state: now, facts, known: alone ? facts : all, alone, caseFile },
    ...{ deadlines, allDeadlines: alone ? deadlines : state.deadlines },
    factIds: new Map(record.facts.map((fact) => [fact.ref, fact.id])),
    matterIds: new Map(record.matters.map((one) => [one.ref, one.id])),
  };
}

/** The fact that now stands for another: itself, or the last of the corrections that lead from it. */
export function standIn({ facts }: Pick<CaseFile, 'facts'>, id: string): string {
  const later = facts.findLast(({ corrects, id: own }) => corrects === id && own !== id);
  return later === undefined ? id : standIn({ facts }, later.id);
}

/** What a matter is called: by the title it was given, or by its kind. */
export function matterTitle(story: Pick<CaseFile, 'matters'>, ref: string, lang: Language): string {
  const given = story.matters.find(({ id }) => id === ref)?.free['title'];
  return typeof given === 'string' && given !== '' ? given : matterName(story, ref, lang);
}

/** How a matter stands, in words, with its picture. */
export function matterStatus(kind: MatterKind, state: CaseState['matters'][string], lang: Language): Told {
  if (state.kind === 'licence') return licenceStatus(state, lang);
  return { text: capital(matterStatusText(kind, state.status, lang)), tone: 'neutral', icon: 'dot' };
}
