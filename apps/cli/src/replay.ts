import { CATALOGUE } from '@fristvakt/law';
import { derive, differences } from '@fristvakt/proceedings';
import type { CaseFile, Difference } from '@fristvakt/proceedings';
import { dayOf, fileOf, readArguments } from './arguments';
import { Refusal, answer } from './command';
import type { Answer, Command } from './command';
import { readStory } from './story';

/** The derived state of a story, for programs; or whether it is what the story says must follow. */
export const replay: Command = {
  summary: 'the derived state as JSON, or checked against the story',
  help: `Usage: fristvakt replay FILE [--as-of DAY]... [--check]

Prints one JSON line for each day the file's \`expect\` names, or for the days given.
  --as-of DAY   YYYY-MM-DD; may be given several times
  --check       compares with \`expect\` instead: prints what differs, exit 1; nothing differs, exit 0
`,
  run(words) {
    const args = readArguments(words, { 'as-of': 'texts', check: 'flag' });
    const story = readStory(fileOf(args)).caseFile;
    const days = args.texts('as-of').map((text) => dayOf(text, '--as-of'));
    if (args.flag('check')) return check(story, new Set<string>(days));
    const asked = days.length > 0 ? days : story.expect.map((one) => one.asOf);
    if (asked.length === 0) {
      throw new Refusal('the file expects nothing on any day: say which day with --as-of YYYY-MM-DD');
    }
    return answer(asked.map((day) => `${JSON.stringify(derive(CATALOGUE, story, day))}\n`).join(''));
  },
};

function check(story: CaseFile, only: ReadonlySet<string>): Answer {
  const expected = story.expect.filter((one) => only.size === 0 || only.has(one.asOf));
  if (expected.length === 0)
    throw new Refusal('there is nothing to check: the file expects nothing on that day');
  const found = expected.flatMap((one) => differences(one, derive(CATALOGUE, story, one.asOf)));
  return answer(found.map(line).join(''), found.length === 0 ? 0 : 1);
}

const line = ({ asOf, at, expected, actual }: Difference): string =>
  `${asOf} ${at}: expected ${JSON.stringify(expected)}, derived ${JSON.stringify(actual)}\n`;
