import { pipeline } from 'node:stream/promises';
import type { Verification } from '@fristvakt/audit';
import { readArguments } from '../arguments';
import type { Arguments } from '../arguments';
import { Refusal, answer } from '../command';
import type { Answer, Command } from '../command';
import { idOf, neededId, valueOf, verbOf } from './words';

/** The chain of what was done: whether it is whole, and all of it. */
export const auditCommand: Command = {
  summary: 'the chain of what was done: verify, export',
  help: `Usage: fristvakt audit verify [--organisation ID [--known SEQ:HASH]]
       fristvakt audit export --organisation ID > FILE

  verify    goes along the whole chain and tells the first fault, exit 1 if there is one; all organisations if none
            is named
            --known   an entry that was noted down elsewhere, as the log does every day: finds even a chain that
                      was made anew
  export    the chain as lines of JSON; docs/verify-audit.mjs verifies them without this program
`,
  async run(words) {
    const args = readArguments(words, { organisation: 'text', known: 'text' });
    return verbOf('audit', args, ['verify', 'export']) === 'verify' ? verify(args) : exported(args);
  },
};

async function verify(args: Arguments): Promise<Answer> {
  const [only, known] = [idOf(args, 'organisation'), knownOf(args)];
  if (known !== undefined && only === undefined)
    throw new Refusal('--known: say of which organisation, with --organisation');
  const { VerifyChain, organisationsOf, withProgram } = await import('./door.js');
  return withProgram(async (get) => {
    const lines: string[] = [];
    let sound = true;
    for (const organisation of await organisationsOf(get, only)) {
      const asked = { organisation, by: 'system', ...(known === undefined ? {} : { known }) };
      const found = valueOf(await get(VerifyChain).execute(asked));
      lines.push(`${organisation}  ${textOf(found)}\n`);
      sound &&= found.ok;
    }
    return answer(lines.join(''), sound ? 0 : 1);
  });
}

async function exported(args: Arguments): Promise<Answer> {
  const organisation = neededId(args, 'organisation');
  const { ExportChain, organisationsOf, withProgram } = await import('./door.js');
  return withProgram(async (get) => {
    await organisationsOf(get, organisation);
    const lines = await get(ExportChain).execute(organisation, 'system');
    await pipeline(lines, process.stdout, { end: false });
    return answer('');
  });
}

function knownOf(args: Arguments): { readonly seq: number; readonly hash: string } | undefined {
  const text = args.text('known');
  if (text === undefined) return undefined;
  const [, seq, hash] = /^([1-9]\d{0,14}):([\da-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined)
    throw new Refusal('--known: expected the number of an entry and its hash, as 17:9f86d0…');
  return { seq: Number(seq), hash };
}

function textOf({ entries, erased, signedTo, fault }: Verification): string {
  if (fault !== null) {
    const name = fault.name === null ? '' : ` (${fault.name})`;
    return `entry ${String(fault.seq)}: ${fault.kind}${name}`;
  }
  const signed = signedTo === null ? 'no signed head yet' : `signed up to ${String(signedTo)}`;
  return `${String(entries)} entries, chain intact; ${String(erased)} values erased, ${signed}`;
}
