import { SettableClock } from '../../../../test/accounts/settable-clock';
import { sendFile } from '../../../../test/evidence/file-form';
import { pdf } from '../../../../test/evidence/sample-files';
import { textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

describe('the pages of evidence', () => {
  const clock = new SettableClock(Date.parse('2023-02-06T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let matter: string;
  let list: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    officer = await server.signedIn(organisation, 'compliance-officer');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and kind = 'licence'`,
      [organisation],
    );
    matter = row?.id ?? '';
    list = `/matters/${matter}/evidence`;
  });
  afterAll(async () => {
    await server.stop();
  });

  test('a file that is put in stands in the list as enclosure 1, and comes back as it was', async () => {
    const bytes = pdf('beslut');
    const saved = await sendFile(
      officer,
      list,
      { name: 'Beslut från IVO.pdf', bytes },
      { title: 'IVO:s beslut' },
    );
    expect([saved.statusCode, saved.headers.location]).toStrictEqual([
      303,
      `${list}?notice=file-added#enclosure-1`,
    ]);
    const page = await officer.get(list);
    expect(textOf(page)).toContain('IVO:s beslut');
    const href = /href="(\/evidence\/[^"]+\/versions\/1)"/.exec(page.body)?.[1] ?? '';
    const file = await officer.get(href);
    expect(file.rawPayload.equals(bytes)).toBe(true);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="Beslut fran IVO.pdf"; filename*=UTF-8''Beslut%20fr%C3%A5n%20IVO.pdf`,
    );
  });
});
