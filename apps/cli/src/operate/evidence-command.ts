import { readArguments } from '../arguments';
import type { Arguments } from '../arguments';
import { answer } from '../command';
import type { Answer, Command } from '../command';
import { idOf, verbOf } from './words';

/** The files of evidence: whether they are as they came in, and what a crash left of others. */
export const evidenceCommand: Command = {
  summary: 'the files of evidence: verify, sweep',
  help: `Usage: fristvakt evidence verify [--organisation ID]
       fristvakt evidence sweep

  verify    reads every file again and compares it with what came in, by size and SHA-256; tells each that is missing,
            differs or cannot be read, exit 1 if there is one; all organisations if none is named. A line each:
            organisation, fault, matter, enclosure number, version, id. Files that the store does not hand out are
            counted apart, exit 1 too: nothing is known of them
  sweep     removes files that no row names and what never became a file, if they are older than an hour
`,
  async run(words) {
    const args = readArguments(words, { organisation: 'text' });
    return verbOf('evidence', args, ['verify', 'sweep']) === 'verify' ? verify(args) : sweep();
  },
};

async function verify(args: Arguments): Promise<Answer> {
  const only = idOf(args, 'organisation');
  const { VerifyFiles, organisationsOf, withProgram } = await import('./door.js');
  return withProgram(async (get) => {
    const lines: string[] = [];
    let [checked, faulty, away] = [0, 0, 0];
    for (const organisation of await organisationsOf(get, only)) {
      const found = await get(VerifyFiles).execute({ organisation, by: 'system' });
      checked += found.checked;
      faulty += found.faults.length;
      away += found.away;
      for (const { fault, matterId, enclosure, version, evidenceId } of found.faults)
        lines.push(
          `${[organisation, fault, matterId, String(enclosure), String(version), evidenceId].join('\t')}\n`,
        );
    }
    const sum = `${String(checked)} files read, ${String(faulty)} not as they came in\n`;
    const rest =
      away === 0 ? '' : `the store is away: ${String(away)} files or more were not read; try again\n`;
    return answer(`${lines.join('')}${sum}${rest}`, faulty + away === 0 ? 0 : 1);
  });
}

async function sweep(): Promise<Answer> {
  const { SweepOrphans, withProgram } = await import('./door.js');
  return withProgram(async (get) => {
    const { orphans, unfinished } = await get(SweepOrphans).execute();
    return answer(
      `${String(orphans)} files without a row and ${String(unfinished)} unfinished ones removed\n`,
    );
  });
}
