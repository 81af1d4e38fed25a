import { text } from 'node:stream/consumers';
import { CreateFirstAdministrator } from '@fristvakt/accounts';
import type { FirstAdministrator } from '@fristvakt/accounts';
import { readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
import { withProgram } from './program';
import { neededId, neededText, valueOf, verbOf } from './words';

/** Gives an organisation its first person, who invites everybody else. */
export const userCommand: Command = {
  summary: 'the first person of an organisation',
  help: `Usage: fristvakt user create-administrator --organisation ID --name NAME --email ADDRESS
         [--and-officer] [--password-stdin]

Creates the first administrator of an organisation. A password is made up and printed, once; who has an account
already keeps its password.
  --and-officer      is the compliance officer as well
  --password-stdin   the password is the first line of standard input, and is not printed
`,
  async run(words) {
    const args = readArguments(words, {
      ...{ organisation: 'text', name: 'text', email: 'text' },
      ...{ 'and-officer': 'flag', 'password-stdin': 'flag' },
    });
    verbOf('user', args, ['create-administrator']);
    const asked: FirstAdministrator = {
      organisation: neededId(args, 'organisation'),
      name: neededText(args, 'name'),
      email: neededText(args, 'email'),
      ...(args.flag('and-officer') ? { besides: ['compliance-officer'] } : {}),
      ...(args.flag('password-stdin') ? { password: firstLine(await text(process.stdin)) } : {}),
    };
    return withProgram(async (get) => {
      const { membership, password } = valueOf(await get(CreateFirstAdministrator).execute(asked));
      const lines = [
        `member    ${membership}`,
        ...(password === null ? [] : [`password  ${password}   (told this once)`]),
      ];
      return answer(`${lines.join('\n')}\n`);
    });
  },
};

const firstLine = (input: string): string => input.split(/\r?\n/, 1)[0] ?? '';
