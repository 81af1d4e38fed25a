import { text } from 'node:stream/consumers';
import type { FirstAdministrator } from '@fristvakt/accounts';
import type { Arguments } from '../arguments';
import { answer } from '../command';
import type { Answer } from '../command';
import { neededId, neededText, valueOf } from './words';

export const CREATE_OPTIONS = {
  organisation: 'text',
  name: 'text',
  email: 'text',
  'and-officer': 'flag',
  'password-stdin': 'flag',
} as const;

/** Gives an organisation its first person, who invites everybody else. */
export async function createAdministrator(args: Arguments): Promise<Answer> {
  const asked: FirstAdministrator = {
    organisation: neededId(args, 'organisation'),
    name: neededText(args, 'name'),
    email: neededText(args, 'email'),
    ...(args.flag('and-officer') ? { besides: ['compliance-officer'] } : {}),
    ...(args.flag('password-stdin') ? { password: firstLine(await text(process.stdin)) } : {}),
  };
  const { CreateFirstAdministrator, withProgram } = await import('./door.js');
  return withProgram(async (get) => {
    const { membership, password } = valueOf(await get(CreateFirstAdministrator).execute(asked));
    const lines = [
      `member    ${membership}`,
      ...(password === null ? [] : [`password  ${password}   (told this once)`]),
    ];
    return answer(`${lines.join('\n')}\n`);
  });
}

const firstLine = (input: string): string => input.split(/\r?\n/, 1)[0] ?? '';
