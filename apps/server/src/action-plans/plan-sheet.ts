import type { FindingFound } from '@fristvakt/action-plans';
import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from '@fristvakt/wording';
import { say, wordsIn } from '../pages/page-words';
import type { SheetFile, SheetFileColumn } from '../pages/sheet-file';
import { ACTION_PLAN_WORDS } from './action-plan.words';
import { areaTitle, actionTold, effectTold, repeatText, stageTold } from './finding-told';

/** No file holds more findings. */
export const MOST_IN_FILE = 5000;

type Action = FindingFound['actions'][number];
type Word = keyof (typeof ACTION_PLAN_WORDS)['sv'];

interface Column extends Omit<SheetFileColumn, 'head'> {
  readonly head: Word;
  /** Of a head that has a number in it. */
  readonly n?: number;
  readonly cell: (finding: FindingFound, action: Action | null, told: Telling) => string | null;
}

interface Telling {
  readonly today: PlainDate;
  readonly lang: Language;
}

const text = (head: Word, width: number, cell: Column['cell']): Column => ({
  head,
  width,
  kind: 'text',
  cell,
});
const day = (head: Word, cell: Column['cell']): Column => ({ head, width: 12, kind: 'day', cell });

const COLUMNS: readonly Column[] = [
  text('sheet-provider', 26, ({ provider }) => provider),
  text('sheet-matter', 32, ({ matter }) => matter),
  text('sheet-area', 26, ({ area }, _, { lang }) => areaTitle(area, lang)),
  text('sheet-unit', 16, ({ unit }) => unit),
  text('sheet-finding', 48, (finding) => finding.text),
  text('sheet-repeat', 40, ({ repeat }, _, { lang }) => repeatText(repeat, lang)),
  text('sheet-cause', 40, ({ cause }) => cause),
  day('sheet-seen', ({ seenOn }) => seenOn),
  text('sheet-stage', 24, ({ stage }, _, { lang }) => stageTold(stage, lang).text),
  text('sheet-action', 48, (_, action) => action?.text ?? null),
  text('sheet-owner', 22, (_, action) => action?.owner ?? null),
  day('sheet-due', (_, action) => action?.due ?? null),
  text('sheet-state', 14, (_, action, { today, lang }) =>
    action === null ? null : actionTold(action, today, lang).text,
  ),
  day('sheet-done', (_, action) => (action?.state === 'done' ? action.settledOn : null)),
  text('sheet-proof', 40, (_, action) =>
    action === null ? null : action.state === 'not-needed' ? action.reason : action.proof,
  ),
  ...[3, 6].flatMap((n): readonly Column[] => {
    const of = (action: Action | null): Action['checks'][number] | undefined =>
      action?.checks.find(({ months }) => months === n);
    return [
      { ...day('sheet-effect-due', (_, action) => of(action)?.due ?? null), n },
      {
        ...text('sheet-effect', 20, (_, action, { today, lang }) => {
          const check = of(action);
          return check === undefined ? null : effectTold(check, today, lang).text;
        }),
        n,
      },
    ];
  }),
];

/** Findings as a file: a row for each action, and one for a finding without any. */
export function planSheet(
  findings: readonly FindingFound[],
  { isCut, ...told }: Telling & { readonly isCut: boolean },
): SheetFile {
  const { today, lang } = told;
  const w = wordsIn(ACTION_PLAN_WORDS, lang);
  return {
    ...{ name: `${w('export-file')}-${today}`, sheet: w('sheet-name') },
    columns: COLUMNS.map(({ head, kind, width, n = 0 }) => ({
      ...{ head: say(ACTION_PLAN_WORDS[lang][head], { n }), kind, width },
    })),
    rows: findings.flatMap((finding) =>
      (finding.actions.length === 0 ? [null] : finding.actions).map((action) =>
        COLUMNS.map(({ cell }) => cell(finding, action, told)),
      ),
    ),
    note: isCut ? w('export-more', { n: MOST_IN_FILE }) : null,
  };
}
