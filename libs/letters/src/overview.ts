import type { Deadline } from '@fristvakt/proceedings';
import {
  becauseSentence,
  capital,
  courtReceipt,
  deadlineTitle,
  matterName,
  matterStatusText,
  mayOperateText,
  partyText,
  shortDate,
  statusText,
} from '@fristvakt/wording';
import type { FieldRow } from './field';
import { factOf } from './letter-story';
import type { LetterStory } from './letter-story';

/** How a day was reckoned, in formal wording, paragraph by paragraph. */
export function receiptText(story: LetterStory, deadline: Deadline | undefined): readonly string[] {
  if (deadline === undefined) return [];
  const { provider } = story.caseFile;
  const rules = new Map(story.catalogue.rules.map((rule) => [rule.id, rule]));
  const receipt = courtReceipt(deadline, {
    ...{ lang: 'sv', asOf: story.state.asOf, provider },
    fact: (id) => factOf(story, id),
    rule: (id) => rules.get(id),
  });
  return receipt.parts.flatMap((part): readonly string[] => {
    switch (part.kind) {
      case 'text':
        return [part.text];
      case 'steps':
        return [
          part.lead,
          ...part.steps.map(({ text, cites }) =>
            cites.length === 0 ? text : `${text} [${cites.join(', ')}]`,
          ),
        ];
      case 'sources':
        return [part.lead, ...part.sources.map(({ section, link }) => `${section}, ${link}`)];
    }
  });
}

/** How each matter stands on the day, and why, for who answers for the provider. */
export const standingText = ({ caseFile, state }: LetterStory): readonly string[] =>
  caseFile.matters.flatMap((matter) => {
    const stands = state.matters[matter.id];
    if (stands === undefined) return [];
    const status = matterStatusText(matter.kind, stands.status, 'sv');
    const operate = mayOperateText(stands, 'sv');
    const why = stands.because.map((because) => becauseSentence(because, 'sv'));
    const told = [
      `${matterName(caseFile, matter.id, 'sv')}: ${status}.`,
      ...(operate === undefined ? [] : [capital(operate)]),
      ...why,
    ];
    return [told.join(' ')];
  });

/** What is open, by its day: for the board. */
export const standingRows = (story: LetterStory): readonly FieldRow[] =>
  story.state.deadlines
    .filter(({ status }) => status === 'open' || status === 'missed')
    .map((deadline) => ({
      what: capital(deadlineTitle(deadline, factOf(story, deadline.event), 'sv')),
      who: partyText(deadline, 'sv'),
      due: deadline.due === null ? 'utan angiven dag' : shortDate(deadline.due, 'sv'),
      status: statusText(deadline, 'sv'),
    }));
