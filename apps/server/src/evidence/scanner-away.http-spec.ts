import { readdir } from 'node:fs/promises';
import { pdf } from '../../../../test/evidence/sample-files';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

/** Where nobody listens: the port is reserved, and no scanner stands there (RFC 6335, 6). */
const NOBODY = { host: '127.0.0.1', port: 1 };

describe('a scanner that is named and away', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer({ files: { clamd: NOBODY } });
  });
  afterAll(async () => {
    await server.stop();
  });

  test('stops a file with 503: neither row nor file nor number is left of it', async () => {
    const organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    const officer = await server.signedIn(organisation, 'compliance-officer');
    const [matter] = await server.sql<{ id: string }>('select id from matter where organisation_id = $1', [
      organisation,
    ]);
    const answer = await officer.post(`/api/v1/matters/${matter?.id ?? ''}/evidence`, pdf('beslut'), {
      ...{ headers: { 'content-type': 'application/octet-stream' }, query: { fileName: 'beslut.pdf' } },
    });
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toStrictEqual([
      ...[503, 'urn:fristvakt:problem:scanner-away'],
    ]);
    for (const table of ['evidence', 'evidence_version', 'evidence_counter']) {
      expect(await server.sql(`select 1 from ${table}`)).toStrictEqual([]);
    }
    const entries = await readdir(server.folder, { recursive: true, withFileTypes: true });
    expect(entries.filter((one) => one.isFile())).toStrictEqual([]);
  });
});
