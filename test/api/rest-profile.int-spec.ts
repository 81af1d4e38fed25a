import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spectral } from '@stoplight/spectral-core';
import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import type { Contract } from '../../apps/server/src/wire/contract/contract';
import { startServer } from '../support/server';
import { profileTable, requirements } from './rest-profile';

const ROOT = join(__dirname, '../..');
const PROFILE = requirements();

async function faultsOf(contract: Contract, asked = PROFILE): Promise<readonly ISpectralDiagnostic[]> {
  const spectral = new Spectral();
  spectral.setRuleset({
    rules: Object.fromEntries(
      asked.map(({ id, says, rule }) => [id, { message: `${says}: {{error}}`, severity: 'error', ...rule }]),
    ),
  });
  return spectral.run({ ...structuredClone(contract) });
}

/** Two collections that are read and written, one of them by pages, and what the program says of itself. */
const SOME_PATHS = ['/api/v1/api-info', '/api/v1/providers', '/api/v1/providers/{id}'];

/** The contract with these paths, and what they name, alone: a rule is tried on one fault, and to go through all of it takes a second. */
function smallOf(contract: Contract): Contract {
  const paths = Object.fromEntries(
    Object.entries(contract.paths).filter(([path]) => SOME_PATHS.includes(path)),
  );
  const { schemas } = contract.components;
  const named = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (named.has(name)) continue;
      named.add(name);
      follow(schemas[name]);
    }
  };
  follow([paths, { ...contract.components, schemas: {} }]);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => named.has(name)));
  return { ...contract, paths, components: { ...contract.components, schemas: kept } };
}

describe('the contract and the Swedish REST API profile', () => {
  let contract: Contract;
  let small: Contract;

  beforeAll(async () => {
    const server = await startServer();
    contract = server.get(ApiContract).read();
    await server.stop();
    small = smallOf(contract);
  });

  test('every SKALL is met, and every BÖR that is not waived', async () => {
    const waived = new Set(PROFILE.filter((one) => one.waived !== undefined).map(({ id }) => id));
    const faults = (await faultsOf(contract)).filter(({ code }) => !waived.has(String(code)));
    expect(
      faults.map(({ code, path, message }) => `${String(code)} ${path.join('.')}: ${message}`),
    ).toStrictEqual([]);
  });

  test('only a BÖR is waived', () => {
    expect(PROFILE.filter(({ level, waived }) => level === 'SKALL' && waived !== undefined)).toStrictEqual(
      [],
    );
  });

  test.each(PROFILE.map(({ id, spoil }) => ({ id, spoil })))(
    '$id is noticed where it is not met',
    async ({ id, spoil }) => {
      const only = PROFILE.filter((one) => one.id === id);
      const spoilt = structuredClone(small);
      spoil(spoilt);
      expect((await faultsOf(spoilt, only)).map(({ code }) => code)).toContain(id);
    },
  );

  test('docs/api-profile.md holds the table; if it differs, copy it from reports/contracts/api-profile.md', () => {
    const committed = readFileSync(join(ROOT, 'docs/api-profile.md'), 'utf8');
    const table = profileTable();
    if (!plain(committed).includes(plain(table))) {
      mkdirSync(join(ROOT, 'reports/contracts'), { recursive: true });
      writeFileSync(join(ROOT, 'reports/contracts/api-profile.md'), table);
    }
    expect(plain(committed)).toContain(plain(table));
  });
});

/** A table without the padding that a formatter gives it. */
const plain = (markdown: string): string => markdown.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
