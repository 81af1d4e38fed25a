import { CATALOGUE } from '@fristvakt/law';
import { dayOf, languageOf, readArguments } from './arguments';
import { today } from './clock';
import { Refusal, answer } from './command';
import type { Answer, Command } from './command';
import { lawCheck } from './law/law-check';
import { lawList } from './law/law-list';
import { lawShow } from './law/law-show';
import { lawTable } from './law/law-table';

/** The catalogue of rules, to be read and to be checked. */
export const lawCommand: Command = {
  summary: 'the catalogue of rules: list, show, check, table',
  help: `Usage: fristvakt law list [--lang sv|en] [--json]
       fristvakt law show ID [--lang sv|en] [--json]
       fristvakt law check [--as-of DAY] [--lang sv|en] [--json]
       fristvakt law table

  list    every rule, a line each
  show    one rule: what it says, its versions, sources, doubts and worked examples
  check   gaps and overlaps between versions, missing citations and examples, examples the engine does not
          reckon, rules that nobody has checked for a year; exit 1 if anything is found
  table   the whole catalogue as Markdown (docs/law.md), in Swedish
`,
  run(words) {
    const args = readArguments(words, { lang: 'text', json: 'flag', 'as-of': 'text' });
    const options = { lang: languageOf(args), json: args.flag('json') };
    const [verb, id, ...others] = args.positionals;
    const expected = verb === 'show' ? 2 : 1;
    const [superfluous] = expected === 2 ? others : [id, ...others];
    if (superfluous !== undefined)
      throw new Refusal(`law ${verb ?? ''}: "${superfluous}" is one word too many`);
    switch (verb) {
      case 'list':
        return answer(`${lawList(CATALOGUE, options)}\n`);
      case 'show':
        return show(id, options);
      case 'check': {
        const given = args.text('as-of');
        const day = given === undefined ? today() : dayOf(given, '--as-of');
        const { text, sound } = lawCheck(CATALOGUE, day, options);
        return answer(`${text}\n`, sound ? 0 : 1);
      }
      case 'table':
        return answer(`${lawTable(CATALOGUE)}\n`);
      default:
        throw new Refusal('law: say list, show ID, check or table; law --help tells more');
    }
  },
};

function show(id: string | undefined, options: Parameters<typeof lawShow>[2]): Answer {
  if (id === undefined) throw new Refusal('law show: name a rule, as in: fristvakt law show APP-IVO-3W');
  const text = lawShow(CATALOGUE, id, options);
  if (text === undefined)
    throw new Refusal(`law show: there is no rule "${id}"; fristvakt law list names them all`);
  return answer(`${text}\n`);
}
