import { CATALOGUE } from '@fristvakt/law';
import { derive } from '@fristvakt/proceedings';
import type { Deadline } from '@fristvakt/proceedings';
import { courtReceipt, managerReceipt } from '@fristvakt/wording';
import { dayOf, fileOf, languageOf, readArguments } from './arguments';
import type { Arguments } from './arguments';
import { today } from './clock';
import { Refusal, answer } from './command';
import type { Command } from './command';
import { lookupFor } from './lookup';
import { receiptText } from './receipt-text';
import { readStory } from './story';
import { widthOf } from './terminal';

/** One deadline's derivation, to be put in front of a manager or a court. */
export const receipt: Command = {
  summary: 'one deadline, step by step, for a manager or a court',
  help: `Usage: fristvakt receipt FILE --deadline ID [--as-of DAY] [--for manager|court] [--lang sv|en] [--json]

  --deadline ID   as explain shows it, for example e2:appeal:provider; the beginning of it is enough if only one fits
  --for           manager (default): in plain words; court: in formal wording
`,
  run(words) {
    const args = readArguments(words, {
      deadline: 'text',
      'as-of': 'text',
      for: 'text',
      lang: 'text',
      json: 'flag',
    });
    const lang = languageOf(args);
    const given = args.text('as-of');
    const asOf = given === undefined ? today() : dayOf(given, '--as-of');
    const reader = readerOf(args);
    const story = readStory(fileOf(args)).caseFile;
    const deadline = pick(derive(CATALOGUE, story, asOf).deadlines, args.text('deadline'), asOf);
    if (args.flag('json')) return answer(`${JSON.stringify(deadline)}\n`);
    const of = { ...lookupFor(story, lang, asOf), asOf, provider: story.provider };
    const receiptOf = reader === 'court' ? courtReceipt(deadline, of) : managerReceipt(deadline, of);
    return answer(receiptText(receiptOf, widthOf(process.stdout, 88)));
  },
};

function readerOf(args: Arguments): 'manager' | 'court' {
  const reader = args.text('for') ?? 'manager';
  if (reader !== 'manager' && reader !== 'court') {
    throw new Refusal(`--for: "${reader}" is nobody here; expected manager or court`);
  }
  return reader;
}

function pick(deadlines: readonly Deadline[], wanted: string | undefined, asOf: string): Deadline {
  const ids = deadlines.map((one) => one.id).join(', ');
  const there = ids === '' ? `there is no deadline on ${asOf}` : `on ${asOf} there are ${ids}`;
  if (wanted === undefined) throw new Refusal(`--deadline is missing; ${there}`);
  const exact = deadlines.find((one) => one.id === wanted);
  const near = deadlines.filter((one) => one.id.startsWith(wanted));
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found === undefined) {
    throw new Refusal(`--deadline: "${wanted}" names ${near.length === 0 ? 'none' : 'several'}; ${there}`);
  }
  return found;
}
