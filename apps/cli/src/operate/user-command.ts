import { readArguments } from '../arguments';
import type { Command } from '../command';
import { CREATE_OPTIONS, createAdministrator } from './user-create';
import { RESET_OPTIONS, reset } from './user-reset';
import { verbOf } from './words';

/** The people the operator has to see to: the first of an organisation, and who cannot get in any more. */
export const userCommand: Command = {
  summary: 'the first person of an organisation; a way back for who cannot get in',
  help: `Usage: fristvakt user create-administrator --organisation ID --name NAME --email ADDRESS
         [--and-officer] [--password-stdin]
       fristvakt user reset --organisation ID --email ADDRESS [--password] [--second-factor]

create-administrator   creates the first administrator of an organisation. A password is made up and printed, once;
                       who has an account already keeps its password
  --and-officer        is the compliance officer as well
  --password-stdin     the password is the first line of standard input, and is not printed

reset                  gives an active member of the organisation a way back. All sessions of the account end and all
                       its API tokens are out of use, wherever the person is a member: be sure who asks
  --password           makes up another password, and prints it, once
  --second-factor      takes the authenticator away
`,
  async run(words) {
    const args = readArguments(words, { ...CREATE_OPTIONS, ...RESET_OPTIONS });
    return verbOf('user', args, ['create-administrator', 'reset']) === 'reset'
      ? reset(readArguments(words, RESET_OPTIONS))
      : createAdministrator(readArguments(words, CREATE_OPTIONS));
  },
};
