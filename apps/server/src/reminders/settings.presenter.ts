import { LADDERS } from '@fristvakt/practice';
import type { Ladder, LadderStep } from '@fristvakt/practice';
import { ownDays, ownLadder, usualDays } from '@fristvakt/reminders';
import type { ReminderSettings } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { stepText } from './reminder-text';
import { SETTINGS_WORDS } from './settings.words';

/** Settings as somebody wrote them: days as they were typed, by ladder. */
export interface SettingsWritten {
  readonly sendAt: string;
  readonly zone: string;
  readonly digest: boolean;
  readonly days: Readonly<Record<string, string>>;
  readonly version: number;
}

export const writtenOf = (settings: ReminderSettings): SettingsWritten => ({
  ...{ sendAt: settings.sendAt, zone: settings.zone, digest: settings.digest, version: settings.version },
  days: Object.fromEntries(LADDERS.map(({ id }) => [id, ownDays(settings, id).join(', ')])),
});

/** The name of the field with the days of a ladder. */
export const daysField = (ladder: string): string => `days-${ladder}`;

/** The fields on the hour. Zones of Europe, and the one that is set. */
export function timeFields(
  { sendAt, zone, digest }: SettingsWritten,
  zones: readonly string[],
  lang: Language,
): readonly FormField[] {
  const words = wordsIn(SETTINGS_WORDS, lang);
  const near = zones.filter((name) => /^(Europe|Atlantic)\/|^UTC$/.test(name) || name === zone);
  return [
    field({
      ...{ kind: 'text', name: 'sendAt', label: words('send-at'), value: sendAt, required: true },
      help: words('send-at-help'),
    }),
    field({
      ...{ kind: 'select', name: 'zone', label: words('zone'), value: zone, required: true },
      ...{ help: words('zone-help'), options: near.map((name) => ({ value: name, label: name })) },
    }),
    field({
      ...{ kind: 'check', name: 'digest', label: words('organisation-digest'), value: digest ? 'yes' : '' },
    }),
  ];
}

/** A ladder with its steps in words, and the field of its days where it has any before the day. */
export function ladderShown(
  { id, title }: (typeof LADDERS)[number],
  settings: ReminderSettings,
  { days }: SettingsWritten,
  lang: Language,
): {
  readonly title: string;
  readonly isOwn: boolean;
  readonly steps: readonly string[];
  readonly hours: string | null;
  readonly further: string;
  readonly fields: readonly FormField[];
} {
  const words = wordsIn(SETTINGS_WORDS, lang);
  const ladder = ownLadder(settings, id);
  const usual = usualDays(id);
  const own = field({
    ...{ kind: 'text', name: daysField(id), label: words('ladder-days'), value: days[id] ?? '' },
    help: words('ladder-days-help', { days: usual.join(', ') }),
  });
  return {
    title: title[lang],
    isOwn: settings.ladders[id] !== undefined,
    steps: ladder.steps.map((step) => stepShown(step, lang)),
    hours: hoursShown(ladder, lang),
    further: words(ladder.escalates ? 'ladder-escalates' : 'ladder-stays'),
    fields: usual.length === 0 ? [] : [own],
  };
}

function stepShown({ days, at, atLeast }: LadderStep, lang: Language): string {
  const words = wordsIn(SETTINGS_WORDS, lang);
  const text = stepText(`d${String(days)}${at === undefined ? '' : `@${at}`}`, lang);
  return atLeast === undefined || atLeast === 'owner' ? text : `${text}, ${words(`ladder-up-${atLeast}`)}`;
}

/** The first hours in words; those that come every day after them are one of them. */
function hoursShown({ hours }: Ladder, lang: Language): string | null {
  const words = wordsIn(SETTINGS_WORDS, lang);
  if (hours.length === 0) return null;
  const [first, last] = [hours.slice(0, 3), hours.at(-1)];
  const steps = [...first, ...(last === undefined ? [] : [last])].map((step) =>
    stepText(`h${String(step.hours)}`, lang),
  );
  return words('ladder-hours', { steps: steps.join(' · ') });
}
