import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SweepOrphans } from '@fristvakt/evidence';
import { LetterKeeper } from '@fristvakt/intake';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { fileOf } from '../../../../test/intake/letters/made-file';
import { SUPERVISION_SAMPLES } from '../../../../test/intake/letters/ivo-samples';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

interface Paper {
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  readonly linked: readonly { readonly subjectId: string }[];
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };
const textOfLink = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
const DAY = 24 * 60 * 60_000;

describe('the file of a letter that was read', () => {
  const start = Date.parse('2026-11-27T08:00:00Z');
  const clock = new SettableClock(start);
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let inspection: string;
  let pdf: Buffer;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    officer = await server.signedIn(organisation, 'compliance-officer');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and ref = 'I'`,
      [organisation],
    );
    inspection = row?.id ?? '';
    const [sample] = SUPERVISION_SAMPLES;
    if (sample === undefined) throw new Error('there is no sample');
    pdf = (await fileOf(sample)).bytes;
  });
  beforeEach(() => {
    clock.set(start);
  });
  afterAll(async () => {
    await server.stop();
  });

  /** The id of a letter that was read, with its file made another by a line at its end. */
  const read = async (name: string, more = ''): Promise<string> => {
    const head = `--part\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), pdf, Buffer.from(`${more}\r\n--part--\r\n`)]);
    const headers = { 'content-type': 'multipart/form-data; boundary=part', origin: 'http://localhost:3000' };
    const answer = await officer.post('/intake', body, { headers });
    return String(answer.headers.location).split('/').at(-1) ?? '';
  };
  /** The fields of a form as a page has them. */
  const fieldsOf = (html: string): URLSearchParams => {
    const fields = new URLSearchParams();
    for (const [tag = ''] of html.matchAll(/<input [^>]*>/g)) {
      const said = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
      const kind = said('type') ?? '';
      const name = said('name');
      if (name === undefined || ((kind === 'checkbox' || kind === 'radio') && !tag.includes(' checked')))
        continue;
      fields.append(name, said('value') ?? '');
    }
    return fields;
  };
  /** Goes from the letter to the record, as somebody who looks and saves. */
  const recorded = async (letter: string, keeps = true): Promise<string> => {
    const type = 'information-requested';
    const address = `/matters/${inspection}/record/${type}`;
    const { body } = await officer.get(`/intake/${letter}`);
    const way = /record\/information-requested\?(letter[^"]*)"/.exec(body)?.[1] ?? '';
    const page = await officer.get(`${address}?${textOfLink(way)}`);
    expect(page.body).toMatch(/name="keepFile" value="yes" checked/);
    const form = fieldsOf(/<form class="record-form"[^]*?<\/form>/.exec(page.body)?.[0] ?? '');
    if (!keeps) form.delete('keepFile');
    form.set('step', 'preview');
    const preview = await officer.post(address, form.toString(), { headers: FORM });
    const seen = fieldsOf(/<form class="record-form"[^]*?<\/form>/.exec(preview.body)?.[0] ?? '');
    seen.set('step', 'save');
    const saved = await officer.post(address, seen.toString(), { headers: FORM });
    expect(saved.statusCode).toBe(303);
    const [fact] = await server.sql<{ id: string }>(
      'select id from fact where matter_id = $1 and type = $2 order by id desc limit 1',
      [inspection, type],
    );
    return fact?.id ?? '';
  };
  const papers = async (): Promise<readonly Paper[]> => {
    const { items } = (await officer.get(`/api/v1/matters/${inspection}/evidence`)).json<{
      items: readonly { id: string }[];
    }>();
    return Promise.all(
      items.map(async ({ id }) => (await officer.get(`/api/v1/evidence/${id}`)).json<Paper>()),
    );
  };
  const filesInStore = async (): Promise<number> => {
    const entries = await readdir(join(server.folder, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).length;
  };

  test('is kept as a paper of the matter that proves what was recorded, and stays when the letter goes', async () => {
    const letter = await read('brev utan ändelse');
    const fact = await recorded(letter);
    expect(await papers()).toMatchObject([
      {
        ...{ number: 1, title: 'brev utan ändelse.pdf', kind: 'letter' },
        linked: [{ subjectId: fact }],
      },
    ]);
    expect(await filesInStore()).toBe(2);
    await officer.post(`/intake/${letter}/dismissal`, '', { headers: FORM });
    expect(await filesInStore()).toBe(1);
    const [{ id } = { id: '' }] = await server.sql<{ id: string }>('select id from evidence');
    expect((await officer.get(`/api/v1/evidence/${id}/versions/1`)).rawPayload.equals(pdf)).toBe(true);
  });

  test('is the same paper for what is recorded from the same bytes later', async () => {
    const fact = await recorded(await read('samma.pdf'));
    const [paper, ...others] = await papers();
    expect(others).toStrictEqual([]);
    expect(paper?.linked.map(({ subjectId }) => subjectId)).toContain(fact);
  });

  test('is no paper where nobody chose so', async () => {
    const before = await papers();
    await recorded(await read('annat.pdf', '\n'), false);
    expect(await papers()).toHaveLength(before.length);
  });

  test('goes with the letter on its thirtieth day, and is no orphan until then', async () => {
    const before = await filesInStore();
    const letter = await read('väntar.pdf', '\n\n');
    clock.set(start + 2 * DAY);
    await server.app.get(SweepOrphans).execute();
    expect(await filesInStore()).toBe(before + 1);
    expect(letter).not.toBe('');
    clock.set(start + 40 * DAY);
    await server.app.get(LetterKeeper).keep();
    const [left] = await server.sql<{ n: number }>('select count(*)::integer as n from intake_letter');
    expect(left?.n).toBe(0);
    const [kept] = await server.sql<{ n: number }>('select count(*)::integer as n from evidence_version');
    expect(await filesInStore()).toBe(kept?.n);
  });
});
