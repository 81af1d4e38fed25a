import { CATALOGUE } from '@fristvakt/law';
import { changes, derive } from '@fristvakt/proceedings';
import { readCaseFile, renderFaults, withSettings } from '@fristvakt/case-file';
import { dayOf, fileOf, languageOf, readArguments } from './arguments';
import { changeLines } from './change-lines';
import { today } from './clock';
import { Refusal, answer } from './command';
import type { Command } from './command';
import { lookupFor } from './lookup';
import { bytesOf } from './story';
import { paintFor, wrap } from './terminal';

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
    const path = fileOf(args);
    const bytes = bytesOf(path);
    const read = readCaseFile(bytes);
    if (!read.ok) throw new Refusal(renderFaults(path, read.faults));
    const changed = withSettings(bytes, settings);
    if (!changed.ok) throw new Refusal(renderFaults(path, changed.faults));
    const moved = changes(derive(CATALOGUE, read.caseFile, asOf), derive(CATALOGUE, changed.caseFile, asOf));
    if (args.flag('json')) return answer(`${JSON.stringify({ asOf, set: settings, changes: moved })}\n`);
    const paint = paintFor(process.stdout);
    const lines = changeLines(moved, lookupFor(changed.caseFile, lang, asOf));
    const nothing = lang === 'sv' ? 'Ingenting skulle ändras.' : 'Nothing would change.';
    const head =
      lang === 'sv'
        ? `Om ${settings.join(' och ')}, läget ${asOf}:`
        : `If ${settings.join(' and ')}, as of ${asOf}:`;
    const body =
      lines.length === 0 ? [nothing] : lines.map((line) => `${paint('cyan', '→')} ${wrap(line, 96, '  ')}`);
    return answer(`${[paint('bold', head), ...body].join('\n')}\n`);
  },
};
