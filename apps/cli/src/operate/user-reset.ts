import type { AccountReset } from '@fristvakt/accounts';
import type { Arguments } from '../arguments';
import { Refusal, answer } from '../command';
import type { Answer } from '../command';
import { neededId, neededText, valueOf } from './words';

export const RESET_OPTIONS = {
  organisation: 'text',
  email: 'text',
  password: 'flag',
  'second-factor': 'flag',
} as const;

/** Gives a member who cannot get in any more another password, or takes the authenticator away. */
export async function reset(args: Arguments): Promise<Answer> {
  const asked: AccountReset = {
    organisation: neededId(args, 'organisation'),
    email: neededText(args, 'email'),
    password: args.flag('password'),
    secondFactor: args.flag('second-factor'),
  };
  if (!asked.password && !asked.secondFactor)
    throw new Refusal('user reset: say --password, --second-factor or both');
  const { ResetAccount, withProgram } = await import('./door.js');
  return withProgram(async (get) => {
    const { membership, password } = valueOf(await get(ResetAccount).execute(asked));
    const lines = [
      `member    ${membership}`,
      ...(password === null ? [] : [`password  ${password}   (told this once)`]),
      ...(asked.secondFactor ? ['removed   second factor'] : []),
    ];
    return answer(`${lines.join('\n')}\n`);
  });
}
