import type { ImportReport } from '@fristvakt/providers';
import { fileOf, readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
import { readStory } from '../story';
import { idOf, neededId, valueOf } from './words';

/** Takes a case file into the record of an organisation. */
export const importCommand: Command = {
  summary: 'takes a case file into the record',
  help: `Usage: fristvakt import FILE --organisation ID [--into PROVIDER] [--dry-run] [--json]

Takes a case file in: all of it or nothing. What the record has already, word for word, is left as it is; an id that
stands there with another content is refused.
  --into      the provider whose record it continues, by id; a new provider if left out
  --dry-run   only reports what it would do
`,
  async run(words) {
    const args = readArguments(words, {
      ...{ organisation: 'text', into: 'text', 'dry-run': 'flag', json: 'flag' },
    });
    const [organisation, into] = [neededId(args, 'organisation'), idOf(args, 'into')];
    const { bytes } = readStory(fileOf(args));
    const { ImportCaseFile, organisationsOf, withProgram } = await import('./door.js');
    return withProgram(async (get) => {
      await organisationsOf(get, organisation);
      const outcome = await get(ImportCaseFile).execute({
        ...{ organisation, by: null, bytes, dryRun: args.flag('dry-run') },
        ...(into === undefined ? {} : { into }),
      });
      const report = valueOf(outcome);
      return answer(args.flag('json') ? `${JSON.stringify(report)}\n` : textOf(report, args.flag('dry-run')));
    });
  },
};

function textOf({ providerId, provider, added, known, changed }: ImportReport, dryRun: boolean): string {
  const lines = [
    `provider   ${provider}${providerId === null ? '' : ` (${providerId})`}${dryRun ? ', only tried' : ''}`,
    `matters    ${String(added.matters.length)} added, ${String(known.matters.length)} known`,
    `facts      ${String(added.facts.length)} added, ${String(known.facts.length)} known`,
    `deadlines  ${String(changed.deadlines.length)} changed`,
  ];
  return `${lines.join('\n')}\n`;
}
