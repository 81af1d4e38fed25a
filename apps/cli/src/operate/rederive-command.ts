import { readArguments } from '../arguments';
import type { Command } from '../command';
import { idOf, noWords } from './words';

/** Derives everything anew from the facts. */
export const rederiveCommand: Command = {
  summary: 'brings everything derived up to the day and the law, or checks it',
  help: `Usage: fristvakt rederive [--check] [--organisation ID]

Brings all that is derived up to today and to the law of this version, and puts right rows that are not what the facts
give. A deadline that only the law would move stays where it is and is listed: old day, new day, cause.
  --check          changes nothing; lists rows that are not what the facts give on their day, exit 1 if there are any:
                   table, key, field, stored, derived
  --organisation   only this one; all if left out
`,
  async run(words) {
    const args = readArguments(words, { check: 'flag', organisation: 'text' });
    noWords('rederive', args);
    const only = idOf(args, 'organisation');
    const { bringUp, check, organisationsOf, withProgram } = await import('./door.js');
    return withProgram(async (get) => {
      const organisations = await organisationsOf(get, only);
      return args.flag('check') ? check(get, organisations) : bringUp(get, organisations);
    });
  },
};
