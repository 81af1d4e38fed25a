import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportCaseFile } from '@fristvakt/providers';
import { parse } from 'yaml';
import type { Site } from '../support/browser/site';

interface Story {
  readonly matters: readonly { readonly id: string; readonly against?: string }[];
  readonly events: readonly { readonly id: string; readonly on: string }[];
}

/**
 * A story of test/stories/cases in the record of an organisation as far as a day: what happened later has not happened yet.
 * Answers with the address of a matter, by what the story calls it.
 */
export async function tellUntil(
  { server }: Site,
  organisation: string,
  { name, day }: { readonly name: string; readonly day: string },
): Promise<(ref: string) => string> {
  const told = parse(
    readFileSync(join(__dirname, '..', 'stories', 'cases', `${name}.yaml`), 'utf8'),
  ) as Story;
  const events = told.events.filter(({ on }) => on <= day);
  const isThere = (event: string | undefined): boolean =>
    event === undefined || events.some(({ id }) => id === event);
  const matters = told.matters.filter(({ against }) => isThere(against));
  const bytes = Buffer.from(JSON.stringify({ ...told, matters, events, expect: undefined }));
  const outcome = await server.get(ImportCaseFile).execute({ organisation, by: null, bytes, dryRun: false });
  if (!outcome.ok) throw new Error(`the story ${name} was refused: ${JSON.stringify(outcome.refusal)}`);
  const rows = await server.sql<{ id: string; ref: string }>(
    'select id, ref from matter where organisation_id = $1',
    [organisation],
  );
  return (ref) => {
    const row = rows.find((one) => one.ref === ref);
    if (row === undefined) throw new Error(`the story ${name} has no matter ${ref} yet`);
    return `/matters/${row.id}`;
  };
}
