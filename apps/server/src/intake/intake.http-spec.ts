import { PassThrough } from 'node:stream';
import { LetterKeeper } from '@fristvakt/intake';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { FILE_FORM, packed } from '../../../../test/evidence/file-form';
import { zip } from '../../../../test/evidence/sample-files';
import { fileOf } from '../../../../test/intake/letters/made-file';
import { SUPERVISION_SAMPLES } from '../../../../test/intake/letters/ivo-samples';
import type { Caller } from '../../../../test/support/caller';
import { textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

describe('a letter that comes in', () => {
  const clock = new SettableClock(Date.parse('2026-11-27T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let pdf: Buffer;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    officer = await server.signedIn(organisation, 'compliance-officer');
    const [sample] = SUPERVISION_SAMPLES;
    if (sample === undefined) throw new Error('there is no sample');
    pdf = (await fileOf(sample)).bytes;
  });
  afterAll(async () => {
    await server.stop();
  });

  const send = async (
    caller: Caller,
    address: string,
    name: string,
    bytes: Buffer,
  ): ReturnType<Caller['post']> => {
    const head = `--part\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--part--\r\n')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=part', origin: 'http://localhost:3000' };
    return caller.post(address, body, { headers });
  };
  const facts = async (): Promise<number> => {
    const [row] = await server.sql<{ n: string }>(
      'select count(*) as n from fact where organisation_id = $1',
      [organisation],
    );
    return Number(row?.n);
  };

  test('is shown with what was found, each with its place, and nothing is recorded by itself', async () => {
    const before = await facts();
    const sent = await send(officer, '/intake', 'brev.pdf', pdf);
    expect(sent.statusCode).toBe(303);
    const page = await officer.get(String(sent.headers.location));
    const text = textOf(page);
    expect(text).toContain('Begäran om uppgifter');
    expect(text).toContain('tisdag 15 december 2026');
    expect(page.body).toMatch(/<mark id="place-\d+">3\.1\.1-12345\/2026/);
    expect(await facts()).toBe(before);
  });

  test('is called by what of its name can be shown, and by its kind where nothing can', async () => {
    for (const [sent, shown] of [
      ['C:\\brev\\beslut\u202efdp.pdf', 'beslutfdp.pdf'],
      [`${'å'.repeat(300)}.pdf`, `${'å'.repeat(196)}.pdf`],
      ['...', 'pdf'],
    ] as const) {
      const { headers } = await send(officer, '/intake', sent, pdf);
      const [, id = ''] = /intake\/([^?]+)/.exec(String(headers.location)) ?? [];
      const [row] = await server.sql<{ name: string }>(
        `select source ->> 'name' as name from intake_letter where id = $1`,
        [id],
      );
      expect(row?.name).toBe(shown);
    }
  });

  test('leads to the form of a fact, filled in, and a person goes on from there', async () => {
    const sent = await send(officer, '/intake', 'brev.pdf', pdf);
    const page = await officer.get(String(sent.headers.location));
    const way = /href="(\/matters\/[^"]*\/record\/information-requested\?[^"]*)"/.exec(page.body)?.[1] ?? '';
    const form = await officer.get(way.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='));
    expect(form.body).toMatch(/name="replyBy"[^>]*value="2026-12-15"/);
    expect(form.body).toMatch(/name="on"[^>]*value="2026-11-24"/);
    expect(form.body).toMatch(/name="registryNumber"[^>]*value="3.1.1-12345\/2026"/);
    expect(textOf(form)).toContain('Jämför dem med brevet');
  });

  test('is read for a program without anything being kept', async () => {
    const [before] = await server.sql<{ n: string }>('select count(*) as n from intake_letter');
    const answer = await send(officer, '/api/v1/intake', 'brev.pdf', pdf);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ proposals: object[] }>().proposals[1]).toMatchObject({
      ...{ matterKind: 'inspection', type: 'information-requested', by: 'ivo', certainty: 'sure' },
      fields: { on: '2026-11-24', replyBy: '2026-12-15', registryNumber: '3.1.1-12345/2026' },
    });
    expect((await server.sql<{ n: string }>('select count(*) as n from intake_letter'))[0]).toStrictEqual(
      before,
    );
  });

  test.each([
    [
      'a scanned picture',
      async () => Promise.resolve(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])),
      'Skriv in uppgifterna själv',
    ],
    ['an empty file', async () => Promise.resolve(Buffer.alloc(0)), 'Filen är tom'],
    [
      'a damaged PDF',
      async () => Promise.resolve(Buffer.from('%PDF-1.7 and nothing more')),
      'Filen gick inte att öppna',
    ],
    ['something else', async () => Promise.resolve(Buffer.from('MZ and a program')), 'Välj en PDF'],
    ['a packed file that is none of Word', async () => zip({ 'a.txt': 'a' }), 'ingen Word-fil'],
  ])('%s is told plainly, and nothing is kept', async (_, made, words) => {
    const answer = await send(officer, '/intake', 'fil', await made());
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer)).toContain(words);
  });

  test('that is larger than 10 MB is refused, and so is a form without a file', async () => {
    expect((await send(officer, '/intake', 'stor.pdf', Buffer.alloc(10 * 1024 * 1024 + 1))).statusCode).toBe(
      413,
    );
    const none = await officer.post('/api/v1/intake', {});
    expect([none.statusCode, none.json<{ type: string }>().type]).toStrictEqual([
      422,
      'urn:fristvakt:problem:letter-file-missing',
    ]);
  });

  test('sent elsewhere than where letters are taken is not read', async () => {
    expect((await send(officer, '/providers/new', 'brev.pdf', pdf)).statusCode).toBe(415);
  });

  test('sent from another site, without the token of our form, is refused', async () => {
    const { cookie = '' } = officer.headers;
    const head = '--part\r\ncontent-disposition: form-data; name="file"; filename="b.pdf"\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), pdf, Buffer.from('\r\n--part--\r\n')]);
    const headers = {
      'content-type': 'multipart/form-data; boundary=part',
      origin: 'http://localhost:3000',
      cookie,
    };
    expect((await server.nobody.post('/intake', body, { headers })).statusCode).toBe(403);
  });

  test('is no other organisation’s, is forgotten when asked, and after thirty days', async () => {
    const place = String((await send(officer, '/intake', 'brev.pdf', pdf)).headers.location);
    const stranger = await server.signedIn(await server.organisation('Annan'), 'compliance-officer');
    expect((await stranger.get(place)).statusCode).toBe(404);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };
    expect((await stranger.post(`${place}/dismissal`, '', { headers })).statusCode).toBe(404);
    expect((await officer.post(`${place}/dismissal`, '', { headers })).statusCode).toBe(303);
    expect((await officer.get(place)).statusCode).toBe(404);
    const other = String((await send(officer, '/intake', 'brev.pdf', pdf)).headers.location);
    clock.pass(31 * 24 * 60);
    const later = await server.signedIn(organisation, 'compliance-officer');
    expect((await later.get(other)).statusCode).toBe(404);
  });

  test('is deleted on its thirtieth day, also where nobody reads another', async () => {
    const left = async (): Promise<readonly unknown[]> =>
      server.sql('select id from intake_letter where organisation_id = $1', [house]);
    const house = await server.organisation('Läser inga fler');
    const reader = await server.signedIn(house, 'compliance-officer');
    expect((await send(reader, '/intake', 'brev.pdf', pdf)).statusCode).toBe(303);
    const keeper = server.get(LetterKeeper);
    clock.pass(28 * 24 * 60);
    await keeper.keep();
    expect(await left()).toHaveLength(1);
    clock.pass(24 * 60 + 1);
    expect(await keeper.keep()).toMatchObject({ failed: 0 });
    expect(await left()).toHaveLength(0);
  });

  test('is not read before it is known who sends it: whoever is nobody is answered while it comes', async () => {
    const head = '--part\r\ncontent-disposition: form-data; name="file"; filename="b.pdf"\r\n\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=part', origin: 'http://localhost:3000' };
    const answers = ['/intake', '/api/v1/intake'].flatMap((address) =>
      [{}, { cookie: '__Host-session=nobodys' }, { authorization: 'Bearer nobodys' }].map(async (said) => {
        // It begins, and never ends.
        const endless = new PassThrough();
        endless.write(Buffer.concat([Buffer.from(head), Buffer.alloc(100_000, 'a')]));
        const answer = await server.nobody.post(address, endless, { headers: { ...headers, ...said } });
        endless.end();
        return answer.statusCode;
      }),
    );
    for (const status of await Promise.all(answers)) expect([303, 401, 403]).toContain(status);
  });

  test('under an Idempotency-Key is another request where it is another file', async () => {
    const caller = await server.signedIn(organisation, 'compliance-officer');
    const sendMail = async (text: string): Promise<number> => {
      const file = {
        name: 'brev.eml',
        bytes: Buffer.from(`From: a@ivo.se\r\nTo: b@x.se\r\nSubject: Brev\r\n\r\n${text}`),
      };
      const headers = { ...FILE_FORM, 'idempotency-key': '"a-letter"' };
      return (await caller.post('/api/v1/intake', packed({}, file), { headers })).statusCode;
    };
    const text = 'Inspektionen för vård och omsorg har fattat ett beslut i ert ärende.';
    expect([await sendMail(text), await sendMail(text), await sendMail(`${text} Ett annat.`)]).toStrictEqual([
      200, 200, 422,
    ]);
  });
});
