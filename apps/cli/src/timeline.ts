import { CATALOGUE } from '@fristvakt/law';
import { changes, derive } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Changes, Fact } from '@fristvakt/proceedings';
import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { MATTER_NAMES, factSentence, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { fileOf, languageOf, readArguments } from './arguments';
import { changeLines } from './change-lines';
import { answer } from './command';
import type { Command } from './command';
import { lookupFor } from './lookup';
import { readStory } from './story';
import { paintFor, wrap } from './terminal';

/** The story day by day: what happened, and what each day changed, also days on which only time passed. */
export const timeline: Command = {
  summary: 'the story day by day, and what each fact changed',
  help: `Usage: fristvakt timeline FILE [--lang sv|en] [--json]

  --json   one JSON line a day: {"on", "facts", "changes"}
`,
  run(words) {
    const args = readArguments(words, { lang: 'text', json: 'flag' });
    const lang = languageOf(args);
    const story = readStory(fileOf(args));
    const entries = tell(story);
    if (args.flag('json')) {
      return answer(
        entries
          .map((entry) => `${JSON.stringify({ ...entry, facts: entry.facts.map((fact) => fact.id) })}\n`)
          .join(''),
      );
    }
    const paint = paintFor(process.stdout);
    const blocks = entries.map((entry) => block(story, entry, lang, paint));
    return answer(`${paint('bold', story.title)}\n\n${blocks.join('\n')}`);
  },
};

interface Entry {
  readonly on: PlainDate;
  readonly facts: readonly Fact[];
  readonly changes: Changes;
}

/** A day is worth telling when something happened on it, or when a day that was waited for has come or gone. */
function tell(story: CaseFile): readonly Entry[] {
  const entries: Entry[] = [];
  let before: CaseState | undefined;
  for (const on of daysOf(story)) {
    const after = derive(CATALOGUE, story, on);
    const facts = story.facts.filter((fact) => fact.on.last === on);
    const changed = changes(before ?? emptyBefore(story, on), after);
    if (facts.length > 0 || changed.matters.length > 0 || changed.deadlines.length > 0) {
      entries.push({ on, facts, changes: changed });
    }
    before = after;
  }
  return entries;
}

const emptyBefore = (story: CaseFile, on: PlainDate): CaseState =>
  derive(CATALOGUE, { ...story, facts: [] }, on);

/** Every day on which a state can change: of a fact, of its service, and around each day that a deadline names. */
function daysOf(story: CaseFile): readonly PlainDate[] {
  const days = new Set<PlainDate>();
  const known = (day: PlainDate | null | undefined): void => {
    if (day != null) days.add(day);
  };
  for (const fact of story.facts) {
    known(fact.on.last);
    known(fact.served?.on?.last);
    known(fact.served?.sentOn);
    known(fact.validUntil && addDays(fact.validUntil, 1));
  }
  for (const day of [...days]) {
    for (const deadline of derive(CATALOGUE, story, day).deadlines) {
      if (deadline.due !== null) known(addDays(deadline.due, 1));
      if (deadline.due === null) known(deadline.from);
    }
  }
  return [...days].sort();
}

function block(story: CaseFile, entry: Entry, lang: Language, paint: ReturnType<typeof paintFor>): string {
  const matters = new Map(story.matters.map((matter) => [matter.id, matter]));
  const facts = entry.facts.map((fact) => {
    const matter = matters.get(fact.matter);
    const name = matter ? `${MATTER_NAMES[matter.kind][lang]} ${matter.id}` : fact.matter;
    const corrected =
      fact.corrects === undefined
        ? ''
        : lang === 'sv'
          ? ` Rättar ${fact.corrects}.`
          : ` Corrects ${fact.corrects}.`;
    return `  ${paint('dim', fact.id.padEnd(4))} ${wrap(`${name}: ${factSentence(fact, lang)}${corrected}`, 90, '       ')}`;
  });
  const changed = changeLines(entry.changes, lookupFor(story, lang, entry.on)).map(
    (line) => `       ${paint('cyan', '→')} ${wrap(line, 88, '         ')}`,
  );
  return [paint('bold', fullDate(entry.on, lang)), ...facts, ...changed, ''].join('\n');
}
