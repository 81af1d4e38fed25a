import { VerifyChain } from '@fristvakt/audit';
import type { OpenDatabase } from '@fristvakt/operation';
import { Database } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import { organisationsOf } from './organisations';
import { withFeatures } from './program';

export interface ChainsVerified {
  readonly organisations: number;
  readonly entries: number;
  /** The first fault of each chain that has one. */
  readonly faults: readonly string[];
}

/** Goes along the chains of all organisations, and enters nothing: what was restored stays as it was. */
export const chainsVerified = async (config: Config, database: OpenDatabase): Promise<ChainsVerified> =>
  withFeatures(config, database, async (get) => {
    const organisations = await organisationsOf(get, undefined);
    const faults: string[] = [];
    let entries = 0;
    for (const organisation of organisations) {
      const found = await get(Database).read({ organisation }, async (tx) =>
        get(VerifyChain).look(tx, { organisation, by: 'system' }),
      );
      entries += found.entries;
      if (found.fault !== null)
        faults.push(`${organisation}, entry ${String(found.fault.seq)}: ${found.fault.kind}`);
    }
    return { organisations: organisations.length, entries, faults };
  });
