import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { disputeOf } from '@fristvakt/appeals';
import { inspectionOf } from '@fristvakt/inspections';
import { CATALOGUE } from '@fristvakt/law';
import { checkCaseFile, derive, factsKnownOn } from '@fristvakt/proceedings';
import type { CaseFile } from '@fristvakt/proceedings';
import type { Language } from '@fristvakt/wording';
import { parse } from 'yaml';
import { MatterLook } from '../../apps/server/src/matters/matter-look';
import type { MatterPageData } from '../../apps/server/src/matters/matter-page-data';
import { turnsOf } from '../../apps/server/src/matters/matter-turns';
import { storyAround } from '../../apps/server/src/matters/story-around';
import { day as dayNamed } from './day';

const CASES = join(__dirname, '../stories/cases');

/** Every story of test/stories/cases, by its name. */
export const STORY_NAMES = readdirSync(CASES).map((file) => file.replace('.yaml', ''));

export function storyNamed(name: string): CaseFile {
  const read: unknown = parse(readFileSync(join(CASES, `${name}.yaml`), 'utf8'), { schema: 'core' });
  const checked = checkCaseFile(read);
  if (!checked.ok) throw new Error(`${name} tells no legal story`);
  return checked.caseFile;
}

/** The day on which everything in these stories is over. */
const PRESENT = dayNamed('2030-01-01');

export interface LookSettings {
  /** `sv` where left out. */
  readonly lang?: Language;
  /** As guest counsel of the matter sees it. */
  readonly alone?: boolean;
  readonly deadlines?: MatterPageData['deadlines'];
  readonly facts?: MatterPageData['facts'];
  readonly names?: MatterPageData['names'];
}

/** What the page of a matter is made from, on a day: a story as if it had been recorded, each id `id-` and its own. */
export function lookAt(
  caseFile: CaseFile,
  ref: string,
  on: string,
  { lang = 'sv', alone = false, deadlines = [], facts = [], names = new Map() }: LookSettings = {},
): MatterLook {
  const asOf = dayNamed(on);
  const state = derive(CATALOGUE, caseFile, asOf);
  const record = {
    ...{
      id: 'id-provider',
      name: caseFile.provider.name,
      kind: caseFile.provider.kind,
      organisationNumber: null,
    },
    ...{ head: { root: {}, provider: {} }, version: 1, derivedOn: null, law: null },
    matters: caseFile.matters.map(({ id, kind }) => ({ id: `id-${id}`, ref: id, kind, body: {} })),
    facts: caseFile.facts.map(({ id, matter }) => ({
      id: `id-${id}`,
      ref: id,
      matterId: `id-${matter}`,
      body: {},
    })),
  };
  const day = { record, caseFile, state };
  const [own, stands] = [caseFile.matters.find(({ id }) => id === ref), state.matters[ref]];
  if (own === undefined || stands === undefined) throw new Error(`there is no matter ${ref}`);
  const matter = {
    ...{ id: `id-${ref}`, ref, kind: own.kind, title: `Ärende ${ref}` },
    ...{ providerId: 'id-provider', provider: caseFile.provider.name },
  };
  const data: MatterPageData = {
    ...{ matter, stands, asOf, today: PRESENT, day, facts, deadlines, names, alone },
    known: factsKnownOn(CATALOGUE, caseFile, asOf),
    turns: turnsAround(caseFile, ref),
    dispute: disputeOf(day, CATALOGUE, matter, alone)?.told ?? null,
    earlier: inspectionOf(day, CATALOGUE, matter, [], alone)?.repeat ?? [],
  };
  return new MatterLook(data, lang);
}

const TURNS = new WeakMap<CaseFile, Map<string, MatterPageData['turns']>>();

/** The story around a matter, reckoned once for all the days on which it is looked at. */
function turnsAround(caseFile: CaseFile, ref: string): MatterPageData['turns'] {
  const known = TURNS.get(caseFile) ?? new Map<string, MatterPageData['turns']>();
  TURNS.set(caseFile, known);
  const turns = known.get(ref) ?? turnsOf(CATALOGUE, storyAround(caseFile, ref), PRESENT);
  known.set(ref, turns);
  return turns;
}
