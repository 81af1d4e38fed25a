import { changes } from '@fristvakt/proceedings';
import type { CaseState, MatterState } from '@fristvakt/proceedings';
import { FIELD_NAMES, capital, fieldValue } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { leaveToOperate } from '../pages/licence-standing';
import type { Told } from '../pages/tone';
import { matterStatus, matterTitle } from './matter-now';
import type { Tried } from './tried';

/** How a matter stands without the fact and with it. */
export interface PreviewedStanding {
  readonly matter: string;
  readonly rows: readonly { readonly name: string; readonly from: Told; readonly to: Told }[];
}

/** The matters that would stand otherwise, the one the fact is recorded in first. */
export function standingsPreviewed({ tried, lang, isTold }: Tried): readonly PreviewedStanding[] {
  const { fact, caseFile, before, after } = tried;
  return caseFile.matters
    .filter(({ id }) => isTold(id))
    .toSorted((one, other) => Number(other.id === fact.matter) - Number(one.id === fact.matter))
    .flatMap(({ id, kind }) => {
      const [from, to] = [before?.matters[id], after.matters[id]];
      if (to === undefined) return [];
      const was = from ?? to;
      const rows = [
        { name: 'status', from: matterStatus(kind, was, lang), to: matterStatus(kind, to, lang) },
        ...leaveRow(was, to, lang),
        ...otherRows(before ?? { ...after, matters: {} }, after, id, lang),
      ].filter((row) => row.from.text !== row.to.text);
      if (rows.length === 0) return [];
      return [
        {
          matter: matterTitle(caseFile, id, lang),
          rows: rows.map((row) => ({ ...row, name: capital(FIELD_NAMES[row.name]?.[lang] ?? row.name) })),
        },
      ];
    });
}

interface Row {
  readonly name: string;
  readonly from: Told;
  readonly to: Told;
}

/** Whether one may operate, and until when: also where only the last day is new. */
function leaveRow(was: MatterState, is: MatterState, lang: Language): readonly Row[] {
  if (was.kind !== 'licence' || is.kind !== 'licence') return [];
  const [from, to] = [leaveToOperate(was, lang), leaveToOperate(is, lang)];
  return from === null || to === null ? [] : [{ name: 'mayOperate', from, to }];
}

const TOLD_ABOVE = new Set(['status', 'mayOperate']);

function otherRows(before: CaseState, after: CaseState, matter: string, lang: Language): readonly Row[] {
  const plain = (field: string, value: unknown): Told => ({
    ...{ text: capital(fieldValue(field, value, lang)), tone: 'neutral', icon: 'dot' },
  });
  return changes(before, after)
    .matters.filter((change) => change.matter === matter && !TOLD_ABOVE.has(change.field))
    .map(({ field, from, to }) => ({ name: field, from: plain(field, from), to: plain(field, to) }));
}
