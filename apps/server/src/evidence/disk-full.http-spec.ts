import { readdir } from 'node:fs/promises';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { FILE_FORM, packed, sendFile } from '../../../../test/evidence/file-form';
import { DISK_STEPS, FullDisk } from '../../../../test/evidence/full-disk';
import type { DiskStep } from '../../../../test/evidence/full-disk';
import { pdf } from '../../../../test/evidence/sample-files';
import { fileOf } from '../../../../test/intake/letters/made-file';
import { SUPERVISION_SAMPLES } from '../../../../test/intake/letters/ivo-samples';
import type { Caller } from '../../../../test/support/caller';
import { fieldOf, sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

/** How something comes in that has a file: what is sent is the same each time. */
type Way = () => Promise<LightMyRequestResponse>;

/** Where the disk has no room: which folder, at which step, and how many times the step is done before. */
type Full = readonly [folder: 'incoming' | 'files', step: DiskStep, before: number];

const COMES_IN: readonly Full[] = [
  ['incoming', 'open', 0],
  ['incoming', 'write', 0],
];
const IS_KEPT: readonly Full[] = DISK_STEPS.map((step) => ['files', step, 0]);
/** A letter that is sent has two files: the first is safe when there is no room for the second. */
const SECOND: readonly Full[] = IS_KEPT.map(([folder, step]) => [folder, step, 1]);

const TABLES = [
  ...['evidence', 'evidence_version', 'evidence_counter', 'evidence_link', 'intake_letter', 'fact', 'matter'],
  ...['letter', 'deadline', 'idempotency_key'],
];
const SAID = 'Lagringen är full. Inget har sparats. Säg till den som sköter installationen.';
const PROBLEM = `application/problem+json; charset=utf-8 urn:fristvakt:problem:no-room 507 ${SAID}`;

describe('a disk that is full', () => {
  const clock = new SettableClock(Date.parse('2026-11-27T08:00:00Z'));
  let server: RunningServer;
  let disk: FullDisk;
  let organisation: string;
  let officer: Caller;
  let counsel: Caller;
  let inspection: string;
  let letter: Buffer;

  beforeAll(async () => {
    server = await startServer({ clock });
    disk = new FullDisk(server.folder);
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    officer = await server.signedIn(organisation, 'compliance-officer');
    counsel = await server.signedIn(organisation, 'counsel');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and ref = 'I'`,
      [organisation],
    );
    inspection = row?.id ?? '';
    const [sample] = SUPERVISION_SAMPLES;
    if (sample === undefined) throw new Error('there is no sample');
    letter = (await fileOf(sample)).bytes;
  });
  afterAll(async () => {
    await server.stop();
    jest.restoreAllMocks();
  });

  /** The rows of everything in which a file may leave a trace, as one digest a table, and every file. */
  const everything = async (): Promise<readonly unknown[]> => {
    const rows: unknown[] = [];
    for (const table of TABLES) {
      const digest = `select count(*)::integer as rows, md5(string_agg(row::text, '|' order by row::text)) from ${table} row`;
      rows.push(table, ...(await server.sql(digest)));
    }
    // That somebody has read a page is entered, whatever then happens.
    const acts = await server.sql(
      `select action, subject from audit_entry where action not in ('matter.read', 'facts.read', 'state.read') order by seq`,
    );
    const entries = await readdir(server.folder, { recursive: true, withFileTypes: true });
    return [
      ...rows,
      ...acts,
      ...entries
        .filter((one) => one.isFile())
        .map(({ name }) => name)
        .toSorted(),
    ];
  };

  /** Tried at each of these steps, nothing is left of it and it is told; with room again the same is done. */
  const holdsThrough = async (
    way: Way,
    full: readonly Full[],
  ): Promise<readonly LightMyRequestResponse[]> => {
    const before = await everything();
    const answers: LightMyRequestResponse[] = [];
    for (const [folder, step, times] of full) {
      disk.fillAt(folder, step, times);
      const answer = await way();
      const at = [folder, step, times];
      expect([at, disk.clear(), answer.statusCode]).toStrictEqual([at, 1, 507]);
      expect([at, await everything()]).toStrictEqual([at, before]);
      answers.push(answer);
    }
    const done = await way();
    expect([200, 201, 303]).toContain(done.statusCode);
    expect(await everything()).not.toStrictEqual(before);
    return answers;
  };
  /** How it was told, each manner once. */
  const toldAsProblem = (answers: readonly LightMyRequestResponse[]): readonly unknown[] => [
    ...new Set(
      answers.map((answer) => {
        const { type, status, detail } = answer.json<Readonly<Record<string, unknown>>>();
        return [answer.headers['content-type'], type, status, detail].join(' ');
      }),
    ),
  ];
  const saidOnPage = (answers: readonly LightMyRequestResponse[]): readonly boolean[] => [
    ...new Set(answers.map((answer) => textOf(answer).includes(SAID))),
  ];

  test('a program sends an enclosure, with a key, and sends it again with the same key', async () => {
    const way: Way = async () =>
      officer.post(`/api/v1/matters/${inspection}/evidence`, pdf('program'), {
        headers: {
          ...{ 'content-type': 'application/octet-stream', 'accept-language': 'sv' },
          'idempotency-key': 'full-once',
        },
        query: { fileName: 'beslut.pdf' },
      });
    expect(toldAsProblem(await holdsThrough(way, [...COMES_IN, ...IS_KEPT]))).toStrictEqual([PROBLEM]);
  });

  test('an enclosure is chosen on the page', async () => {
    const answers = await holdsThrough(
      async () =>
        sendFile(
          officer,
          `/matters/${inspection}/evidence`,
          { name: 'protokoll.pdf', bytes: pdf('page') },
          { title: 'Protokoll från den 3 mars' },
        ),
      [...COMES_IN, ...IS_KEPT],
    );
    expect(saidOnPage(answers)).toStrictEqual([true]);
    // What was written beside the file is not written twice.
    for (const { body } of answers) expect(body).toContain('value="Protokoll från den 3 mars"');
  });

  test.each(['program', 'page'] as const)('a newer file of an enclosure is sent: %s', async (by) => {
    const [paper] = await server.sql<{ id: string; version: number }>(
      'select id, version from evidence where organisation_id = $1 order by number limit 1',
      [organisation],
    );
    const { id = '', version = 0 } = paper ?? {};
    const file = { name: 'nyare.pdf', bytes: pdf(`newer ${by}`) };
    const way: Way =
      by === 'page'
        ? async () => sendFile(officer, `/evidence/${id}/versions`, file, { version: String(version) })
        : async () =>
            officer.post(`/api/v1/evidence/${id}/versions`, file.bytes, {
              headers: {
                ...{ 'content-type': 'application/octet-stream', 'accept-language': 'sv' },
                'if-match': `"${String(version)}"`,
              },
              query: { fileName: file.name },
            });
    const answers = await holdsThrough(way, [...COMES_IN, ...IS_KEPT]);
    expect(by === 'page' ? saidOnPage(answers) : toldAsProblem(answers)).toStrictEqual([
      by === 'page' ? true : PROBLEM,
    ]);
  });

  test('a letter that came in is chosen on the page; a program, for whom nothing is kept, has it read', async () => {
    const file = { name: 'brev.pdf', bytes: letter };
    const answers = await holdsThrough(
      async () => sendFile(officer, '/intake', file),
      [...COMES_IN, ...IS_KEPT],
    );
    expect(saidOnPage(answers)).toStrictEqual([true]);
    disk.fillAt('.', 'open');
    const read = await officer.post('/api/v1/intake', packed({}, file), { headers: FILE_FORM });
    expect([read.statusCode, disk.clear()]).toStrictEqual([200, 0]);
  });

  test('a fact is recorded, with the letter it stands in as its paper', async () => {
    const [kept] = await server.sql<{ id: string }>('select id from intake_letter');
    const fact = { letter: kept?.id ?? '', keepFile: 'yes', on: '2026-11-24', replyBy: '2026-12-15' };
    const address = `/matters/${inspection}/record/information-requested`;
    const shown = await sendForm(officer, address, { ...fact, step: 'preview' });
    const [seen = '', key = ''] = [fieldOf(shown, 'seen'), fieldOf(shown, 'key')];
    const saved = { ...fact, seen, key, step: 'save' };
    const answers = await holdsThrough(async () => sendForm(officer, address, saved), IS_KEPT);
    expect(saidOnPage(answers)).toStrictEqual([true]);
  });

  test.each(['program', 'page'] as const)(
    'a letter that was sent is recorded, and its paper kept: %s',
    async (by) => {
      const { id, version } = await settled();
      const sending = { on: '2026-11-27', how: 'e-service', proof: 'kvitto' };
      const way: Way =
        by === 'page'
          ? async () => sendForm(counsel, `/letters/${id}/sending`, { ...sending, version: String(version) })
          : async () =>
              counsel.post(`/api/v1/letters/${id}/sending`, sending, {
                headers: { 'if-match': `"${String(version)}"`, 'accept-language': 'sv' },
              });
      const answers = await holdsThrough(way, [...IS_KEPT, ...SECOND]);
      expect(by === 'page' ? saidOnPage(answers) : toldAsProblem(answers)).toStrictEqual([
        by === 'page' ? true : PROBLEM,
      ]);
    },
  );

  test('what lies there is read all the while', async () => {
    const [paper] = await server.sql<{ id: string }>(
      'select evidence_id as id from evidence_version where file_name = $1',
      ['protokoll.pdf'],
    );
    disk.fillAt('.', 'write');
    const file = await officer.get(`/api/v1/evidence/${paper?.id ?? ''}/versions/1`);
    const page = await officer.get(`/matters/${inspection}/evidence`);
    disk.clear();
    expect([file.rawPayload.equals(pdf('page')), page.statusCode]).toStrictEqual([true, 200]);
  });

  const settled = async (): Promise<{ readonly id: string; readonly version: number }> => {
    const written = await counsel.post(`/api/v1/matters/${inspection}/letters`, { kind: 'statement' });
    const { id, version } = written.json<{ id: string; version: number }>();
    const reason = { reason: 'Fylls i för hand' };
    const answer = await counsel.post(`/api/v1/letters/${id}/settlement`, reason, {
      headers: { 'if-match': `"${String(version)}"` },
    });
    return answer.json<{ id: string; version: number }>();
  };
});
