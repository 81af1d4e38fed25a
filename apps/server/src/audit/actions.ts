import type { Language } from '@fristvakt/wording';
import { ACTION_WORDS } from './action.words';

type Texts = Readonly<Record<string, string>>;

/** Every action that has words: those that are entered in the chain. */
export const ACTIONS: readonly string[] = Object.keys(ACTION_WORDS.sv)
  .filter((key) => key.startsWith('action-'))
  .map((key) => key.slice('action-'.length));

/** What actions were called in entries made before: an entry is never rewritten, and is read as what it is called now. */
const FORMERLY: Readonly<Record<string, string>> = {
  'letter.read': 'intake-letter.read',
  'letter.dismissed': 'intake-letter.dismissed',
};

/** What was done: `rättade en händelse`. An action of a later program is told by its code. */
export const actionText = (action: string, lang: Language): string =>
  wordOf(`action-${FORMERLY[action] ?? action}`, lang) ?? action;

/** How the actions begin that are asked for by how their names of today begin. */
export const beginningsOf = (asked: string): readonly string[] => [
  asked,
  ...Object.keys(FORMERLY).filter((name) => FORMERLY[name]?.startsWith(asked) === true),
];

/** What kind of thing it was done to: `matter` is `ärende`. */
export const kindText = (kind: string, lang: Language): string => wordOf(`kind-${kind}`, lang) ?? kind;

function wordOf(key: string, lang: Language): string | undefined {
  const texts: Texts = ACTION_WORDS[lang];
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** Which things' actions belong to which part of the work. */
const AREAS = {
  record: [
    'provider',
    'matter',
    'facts',
    'fact',
    'state',
    'case-file',
    'intake-letter',
    'letter',
    'letter-template',
    'bundle',
  ],
  evidence: ['evidence', 'evidence-erasure', 'finding', 'plan-action', 'effect'],
  deadline: [
    ...['service', 'deadline', 'law-review', 'law-review-batch', 'notice', 'deadline-protocol'],
    ...['checklist', 'checklist-item', 'own-template', 'control'],
  ],
  register: [
    ...['licence', 'licence-detail', 'condition', 'change', 'planned-change', 'responsible-person'],
    'representative',
    ...['circle', 'circle-elsewhere', 'circle-member', 'person', 'engagements', 'engagement'],
  ],
  note: ['privileged-notes', 'privileged-note'],
  'sign-in': [...['session', 'sessions', 'sign-in', 'password', 'second-factor', 'identity', 'token']],
  people: ['member', 'invitation', 'account', 'organisation', 'issuer', 'webhook'],
  reminders: ['reminder-setting', 'notice-preference', 'absence', 'calendar-feed'],
  audit: ['audit'],
} as const;

export interface ActionGroup {
  readonly name: string;
  readonly actions: readonly { readonly value: string; readonly text: string }[];
}

/** The actions as a reader chooses among them. */
export const actionGroups = (lang: Language): readonly ActionGroup[] =>
  Object.entries(AREAS).map(([area, things]) => ({
    name: ACTION_WORDS[lang][`area-${area as keyof typeof AREAS}`],
    actions: ACTIONS.filter((action) => things.some((thing: string) => action.startsWith(`${thing}.`))).map(
      (value) => ({ value, text: actionText(value, lang) }),
    ),
  }));
