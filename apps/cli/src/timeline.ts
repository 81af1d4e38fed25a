import { CATALOGUE } from '@fristvakt/law';
import { derive, storyDays } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Fact } from '@fristvakt/proceedings';
import type { PlainDate } from '@fristvakt/calendar';
import { factSentence, fullDate, matterName, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { fileOf, languageOf, readArguments } from './arguments';
import { changeLines, changedBetween } from './change-lines';
import type { Changed } from './change-lines';
import { answer } from './command';
import type { Command } from './command';
import { lookupFor } from './lookup';
import { readStory } from './story';
import { paintFor, printable, widthOf, wrap } from './terminal';
import type { Paint } from './terminal';

/** The story day by day: what happened, and what each day changed, also days on which only time passed. */
export const timeline: Command = {
  summary: 'the story day by day, and what each fact changed',
  help: `Usage: fristvakt timeline FILE [--lang sv|en] [--json]

  --json   one JSON line a day: {"on", "facts", "changes"}
`,
  run(words) {
    const args = readArguments(words, { lang: 'text', json: 'flag' });
    const lang = languageOf(args);
    const story = readStory(fileOf(args)).caseFile;
    const entries = tell(story);
    if (args.flag('json')) {
      return answer(
        entries
          .map(({ on, facts, changed }) => ({
            on,
            facts: facts.map(({ id }) => id),
            changes: changed.changes,
          }))
          .map((entry) => `${JSON.stringify(entry)}\n`)
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
  readonly changed: Changed;
}

/** A day is worth telling when something happened on it, or when a day that was waited for has come or gone. */
function tell(story: CaseFile): readonly Entry[] {
  const entries: Entry[] = [];
  let before: CaseState | undefined;
  for (const { on, state: after } of storyDays(CATALOGUE, story)) {
    const facts = story.facts.filter((fact) => fact.on.last === on);
    const changed = changedBetween(before ?? emptyBefore(story, on), after);
    const { matters, deadlines } = changed.changes;
    if (facts.length > 0 || matters.length > 0 || deadlines.length > 0) entries.push({ on, facts, changed });
    before = after;
  }
  return entries;
}

const emptyBefore = (story: CaseFile, on: PlainDate): CaseState =>
  derive(CATALOGUE, { ...story, facts: [] }, on);

const WORDS = {
  sv: { corrects: 'Rättar', dayUnknown: 'Dagen är inte känd: det var', note: 'Anmärkning' },
  en: { corrects: 'Corrects', dayUnknown: 'The day is not known: it was', note: 'Note' },
} as const;

function block(story: CaseFile, entry: Entry, lang: Language, paint: Paint): string {
  const width = widthOf(process.stdout, 100);
  const facts = entry.facts.map((fact) => {
    const head = `  ${paint('dim', fact.id.padEnd(4))} `;
    return `${head}${wrap(sentenceOf(story, fact, lang), width, HANG, 7)}${noteOf(fact, width, lang, paint)}`;
  });
  const changed = changeLines(entry.changed, story, lookupFor(story, lang, entry.on)).map(
    (line) => `${HANG}${paint('cyan', '→')} ${wrap(line, width, `${HANG}  `, 9)}`,
  );
  return [paint('bold', fullDate(entry.on, lang)), ...facts, ...changed, ''].join('\n');
}

const HANG = ' '.repeat(7);

function sentenceOf(story: CaseFile, fact: Fact, lang: Language): string {
  const words = WORDS[lang];
  const sentences = [
    `${matterName(story, fact.matter, lang)}: ${factSentence(fact, lang)}`,
    ...(fact.corrects === undefined ? [] : [`${words.corrects} ${fact.corrects}.`]),
    ...(fact.on.first === fact.on.last ? [] : [`${words.dayUnknown} ${whenText(fact, lang)}.`]),
  ];
  return sentences.join(' ');
}

/** What somebody wrote beside the fact, in their own words. */
function noteOf(fact: Fact, width: number, lang: Language, paint: Paint): string {
  const note = fact.free['note'];
  if (typeof note !== 'string' || note.trim() === '') return '';
  const text = wrap(`${WORDS[lang].note}: ${printable(note)}`, width, HANG, 7);
  return `\n${HANG}${paint('dim', text)}`;
}
