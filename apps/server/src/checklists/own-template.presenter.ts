import { ownTemplateId } from '@fristvakt/checklists';
import type { GivenItem, OwnOccasion, OwnTemplateFound } from '@fristvakt/checklists';
import type { OwnItemRequest, OwnOccasionRequest } from './own-template.request';
import type { OwnTemplateResponse } from './own-template.response';
import { Problem } from '../wire/problem';

export const ownTemplateOf = ({
  id,
  retiredOn,
  lists,
  version,
  versions,
}: OwnTemplateFound): OwnTemplateResponse => ({
  ...{ id, template: ownTemplateId(id), retiredOn, lists, version },
  versions: versions.map(({ from, title, purpose, occasion, items, savedOn }) => ({
    ...{ from, title, purpose, items, savedOn },
    occasion: { ...occasion },
  })),
});

const missing = (property: string): Problem =>
  new Problem(422, 'template-not-possible', {}, [
    { property: `occasion.${property}`, reason: 'expected with this occasion' },
  ]);

/** What calls for a template, of what was asked: what belongs to another occasion is left aside. */
export function occasionAsked({ on, matter, types, once, rhythm }: OwnOccasionRequest): OwnOccasion {
  if (on === 'hand') return { on };
  if (on === 'rhythm') {
    if (rhythm === undefined) throw missing('rhythm');
    return { on, rhythm };
  }
  if (matter === undefined) throw missing('matter');
  return { on, matter, types: types ?? [], once: once ?? 'matter' };
}

export const itemAsked = (item: OwnItemRequest): GivenItem => ({
  ...(item.id === undefined ? {} : { id: item.id }),
  ...{ text: item.text.trim(), proof: item.proof ?? null, mandatory: item.mandatory ?? true },
  ...{ fourEyes: item.fourEyes ?? false, role: item.role ?? 'compliance-officer' },
  ...{ due: item.due == null ? null : { deadline: item.due.deadline, days: item.due.days } },
  source: item.source ?? null,
});
