import type { Block, LetterDocument, Run } from '@fristvakt/letters';
import { fullDate, shortDate } from '@fristvakt/wording';
import { ACTION_PLAN_WORDS } from '../../action-plans/action-plan.words';
import { findingShown } from '../../action-plans/plan.presenter';
import type { ActionShown, CheckShown, FindingShown } from '../../action-plans/plan.presenter';
import { dayOf } from '../../pages/deadline-line';
import { wordsIn } from '../../pages/page-words';
import type { BundleSource } from '../bundle-source';
import { bullets, cell, chapter, heading, paragraph, plain } from './blocks';
import { AKT_TEXT as T } from './text';

const say = wordsIn(ACTION_PLAN_WORDS, 'sv');

/** The action plan of the matter: each finding with its cause, what is done about it, what proves that, and whether it held. */
export function planChapter(source: BundleSource): LetterDocument {
  const shown = source.plan.map((found, place) =>
    findingShown(found, place + 1, source.look.data.asOf, 'sv'),
  );
  return chapter(source, T.plan, shown.flatMap(findingOf));
}

function findingOf(shown: FindingShown): readonly Block[] {
  const { n, area, unit, text, cause, source, seenOn, stage, repeat, again, actions } = shown;
  return [
    heading([`${String(n)}. ${area}`, ...(unit === null ? [] : [unit])].join(', ')),
    paragraph(text),
    bullets([
      `${say('seen-on')}: ${[dayText(seenOn, fullDate), source].filter(Boolean).join(' · ')}`,
      cause === null ? say('cause-none') : `${say('cause')}: ${cause}`,
      `${say('sheet-stage')}: ${stage.text}`,
      ...[repeat, again].filter((told) => told !== null),
    ]),
    ...(actions.length === 0 ? [] : [actionTable(actions)]),
  ];
}

const actionTable = (actions: readonly ActionShown[]): Block => ({
  kind: 'table',
  head: [T.action, T.actionState, T.actionProof, T.effect],
  rows: actions.map(actionRow),
});

const actionRow = ({ text, owner, due, state, settled, proof, reason, checks }: ActionShown): Row => [
  cell(text, [
    `${say('sheet-owner')}: ${owner ?? say('nobody')}`,
    `${say('sheet-due')}: ${dayText(due, shortDate)}`,
  ]),
  plain([state.text, ...said([settled])].join('\n')),
  plain(said([proof, reason]).join('\n')),
  plain(checks.map(checkText).join('\n')),
];

type Row = readonly (readonly Run[])[];

const checkText = ({ after, due, told, checked, note, isOpen }: CheckShown): string =>
  [`${told.text} ${after}`, isOpen ? dayText(due, shortDate) : checked, note]
    .filter((one) => one !== null && one !== '')
    .join(', ');

const said = (texts: readonly (string | null)[]): readonly string[] =>
  texts.filter((text): text is string => text !== null && text.trim() !== '');

const dayText = (on: string, told: typeof fullDate): string => {
  const day = dayOf(on);
  return day === null ? '' : told(day, 'sv');
};
