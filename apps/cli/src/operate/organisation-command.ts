import { readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
import { neededText, valueOf, verbOf } from './words';

/** Makes room for a new organisation. */
export const organisationCommand: Command = {
  summary: 'makes room for a new organisation',
  help: `Usage: fristvakt organisation create --name NAME [--second-factor-optional]

Prints the id of the new organisation. Give it its first person next: fristvakt user create-administrator.
  --second-factor-optional   people may sign in with a password alone
`,
  async run(words) {
    const args = readArguments(words, { name: 'text', 'second-factor-optional': 'flag' });
    verbOf('organisation', args, ['create']);
    const asked = {
      name: neededText(args, 'name'),
      secondFactorRequired: !args.flag('second-factor-optional'),
    };
    const { CreateOrganisation, withProgram } = await import('./door.js');
    return withProgram(async (get) => answer(`${valueOf(await get(CreateOrganisation).execute(asked))}\n`));
  },
};
