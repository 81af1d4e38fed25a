import { CATALOGUE } from '@fristvakt/law';
import { readArguments } from './arguments';
import { Refusal, answer } from './command';
import type { Command } from './command';
import { compute, writeTo } from './compute/compute';

/** Answers questions from standard input, one JSON line each, for as long as they come. */
export const computeCommand: Command = {
  summary: 'deadlines for questions on standard input',
  help: `Usage: fristvakt compute < QUESTIONS

Reads one JSON question a line and answers each with one JSON line, in order, as they come.
  {"id":"q1","start":"2026-12-03","term":{"weeks":3},"shift":"next"}   a bare term: days, weeks, months or years;
                                                                       shift: next, none or back
  {"id":"q2","rule":"APP-IVO-3W","start":"2026-12-03"}                  a rule of the catalogue
A question that cannot be answered gets {"id":…,"error":{"code":…,"message":…}}, and the next one is read.
`,
  async run(words) {
    const args = readArguments(words, {});
    if (args.positionals.length > 0) throw new Refusal('compute takes its questions from standard input');
    await compute(process.stdin, writeTo(process.stdout), CATALOGUE);
    return answer('');
  },
};
