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

describe('the contract and the Swedish REST API profile', () => {
  let contract: Contract;

  beforeAll(async () => {
    const server = await startServer();
    contract = server.get(ApiContract).read();
    await server.stop();
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
      const spoilt = structuredClone(contract);
      spoil(spoilt);
      const only = PROFILE.filter((one) => one.id === id);
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
