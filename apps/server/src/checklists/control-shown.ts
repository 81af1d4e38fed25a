import type { PlainDate } from '@fristvakt/calendar';
import type { ControlListed } from '@fristvakt/checklists';
import { TEMPLATES } from '@fristvakt/practice';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { comingOf } from './control.presenter';
import { CONTROL_WORDS } from './control.words';
import { rhythmInWords } from './rhythm-text';

/** What a control is called: by its template. */
export const controlTitle = (
  { template, ownTitle }: Pick<ControlListed, 'template' | 'ownTitle'>,
  lang: Language,
): string =>
  ownTitle ??
  TEMPLATES.find(({ id }) => id === template)?.title[lang] ??
  CONTROL_WORDS[lang]['unknown-template'];

const LOOKS = {
  running: { tone: 'success', icon: 'check' },
  paused: { tone: 'warning', icon: 'pause' },
  ended: { tone: 'neutral', icon: 'stop' },
} as const;

const told = (text: string, lang: Language): string => {
  const day = dayOf(text);
  return day === null ? text : fullDate(day, lang);
};

function stateTold({ state, stateOn }: ControlListed, lang: Language): Told {
  const w = wordsIn(CONTROL_WORDS, lang);
  return { ...LOOKS[state], text: w(`state-${state}`, { day: told(stateOn, lang) }) };
}

function listsTold({ lists, unfinished }: ControlListed, lang: Language): string {
  const w = wordsIn(CONTROL_WORDS, lang);
  const left = unfinished === 0 ? w('lists-done') : w('lists-left', { n: unfinished });
  return `${w('lists-all', { n: lists })}, ${left}`;
}

/** A control as a row among others, and at the head of its own page. */
export const controlLine = (control: ControlListed, lang: Language): object => ({
  ...{ href: `/controls/${control.id}`, title: controlTitle(control, lang), own: control.ownTitle !== null },
  ...{ matter: control.matter, matterHref: `/licences/${control.matterId}` },
  rhythm: rhythmInWords(control.rrule, lang),
  ...{ state: stateTold(control, lang), lists: listsTold(control, lang) },
});

/** The page of a control: its periods, and what can be done with it. */
export function controlShown(control: ControlListed, today: PlainDate, lang: Language): object {
  const w = wordsIn(CONTROL_WORDS, lang);
  const { id, version, state, rrule, firstOn, startedOn, startedByName } = control;
  return {
    ...{ ...controlLine(control, lang), id, version, rrule },
    counted: w('counted-from', { day: told(firstOn, lang) }),
    started: w('started-by', { day: told(startedOn, lang), name: startedByName }),
    coming: comingOf(control, today),
    listsHref: `/checklists?show=all&control=${id}`,
    ...{ isRunning: state === 'running', isPaused: state === 'paused', hasEnded: state === 'ended' },
  };
}
