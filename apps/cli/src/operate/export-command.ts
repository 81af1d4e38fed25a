import { readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
import { neededId, noWords, valueOf } from './words';

/** The whole record of a provider as a case file. */
export const exportCommand: Command = {
  summary: 'the record of a provider as a case file',
  help: `Usage: fristvakt export --provider ID --organisation ID [--json]

Prints the whole record of a provider as a case file, in YAML. That it was exported is entered in the audit chain.
  --json   in JSON instead
`,
  async run(words) {
    const args = readArguments(words, { provider: 'text', organisation: 'text', json: 'flag' });
    noWords('export', args);
    const [organisation, provider] = [neededId(args, 'organisation'), neededId(args, 'provider')];
    const { RecordState, withProgram, writeCaseFile } = await import('./door.js');
    return withProgram(async (get) => {
      const reader = { organisation, membership: 'system' };
      const record = valueOf(await get(RecordState).caseFileOf(reader, provider));
      return answer(args.flag('json') ? `${JSON.stringify(record, null, 2)}\n` : writeCaseFile(record));
    });
  },
};
