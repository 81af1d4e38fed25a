import { CATALOGUE } from '@fristvakt/law';
import { withSettings } from '@fristvakt/case-file';
import { derive } from '@fristvakt/proceedings';
import { fullDate } from '@fristvakt/wording';
import { dayOf, fileOf, languageOf, readArguments } from './arguments';
import { changeLines, changedBetween } from './change-lines';
import { today } from './clock';
import { Refusal, answer } from './command';
import type { Command } from './command';
import { lookupFor } from './lookup';
import { readStory, soundOr } from './story';
import { paintFor, printable, widthOf, wrap } from './terminal';

/** Sets a fact otherwise and says what would move. The file itself is not touched. */
export const whatIf: Command = {
  summary: 'what would move if a fact were another',
  help: `Usage: fristvakt what-if FILE --set ID.FIELD[.FIELD]=VALUE... [--as-of DAY] [--lang sv|en] [--json]

  --set   for example e2.served.on=2023-02-03, e3.requests=[set-aside], e9.windDownBy=null (takes it away);
          may be given several times
`,
  run(words) {
    const args = readArguments(words, { set: 'texts', 'as-of': 'text', lang: 'text', json: 'flag' });
    const lang = languageOf(args);
    const given = args.text('as-of');
    const asOf = given === undefined ? today() : dayOf(given, '--as-of');
    const settings = args.texts('set');
    if (settings.length === 0)
      throw new Refusal(
        '--set is missing: say what should be otherwise, as in --set e2.served.on=2023-02-03',
      );
    const { name, bytes, caseFile } = readStory(fileOf(args));
    const otherwise = soundOr(`${name} --set`, withSettings(bytes, settings));
    const changed = changedBetween(derive(CATALOGUE, caseFile, asOf), derive(CATALOGUE, otherwise, asOf));
    if (args.flag('json')) {
      return answer(`${JSON.stringify({ asOf, set: settings, changes: changed.changes })}\n`);
    }
    const paint = paintFor(process.stdout);
    const width = widthOf(process.stdout, 100);
    const lines = changeLines(changed, otherwise, lookupFor(otherwise, lang, asOf));
    const nothing = lang === 'sv' ? 'Ingenting skulle ändras.' : 'Nothing would change.';
    const head =
      lang === 'sv'
        ? `Om ${settings.join(' och ')}, läget ${fullDate(asOf, lang)}:`
        : `If ${settings.join(' and ')}, as of ${fullDate(asOf, lang)}:`;
    const body =
      lines.length === 0
        ? [nothing]
        : lines.map((line) => `${paint('cyan', '→')} ${wrap(line, width, '  ', 2)}`);
    return answer(`${[paint('bold', wrap(printable(head), width, '  ')), ...body].join('\n')}\n`);
  },
};
