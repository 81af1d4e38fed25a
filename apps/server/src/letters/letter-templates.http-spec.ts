import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Template {
  readonly kind: string;
  readonly number: number;
  readonly own: boolean;
  readonly text: string;
  readonly ours: string;
  readonly fields: readonly { readonly name: string }[];
}

const ADDRESS = '/api/v1/letter-templates';

describe('the texts of letters, for a program', () => {
  let server: RunningServer;
  let administrator: Caller;

  beforeAll(async () => {
    server = await startServer();
    administrator = await server.signedIn(await server.organisation(), 'administrator');
  });
  afterAll(async () => {
    await server.stop();
  });

  const textOf = async (): Promise<Template> =>
    (await administrator.get(`${ADDRESS}/power-of-attorney`)).json<Template>();

  test('are listed kind by kind, and one is told with what it may name', async () => {
    const { items } = (await administrator.get(ADDRESS)).json<{ items: readonly Template[] }>();
    expect(items).toHaveLength(15);
    const one = await textOf();
    expect([one.number, one.own, one.text === one.ours]).toStrictEqual([0, false, true]);
    expect(one.fields.map(({ name }) => name)).toContain('representative');
    expect((await administrator.get(`${ADDRESS}/love-letter`)).statusCode).toBe(404);
  });

  test('are looked through and read before anything is kept', async () => {
    const check = async (text: string): Promise<unknown> =>
      (await administrator.post(`${ADDRESS}/power-of-attorney/checks`, { text })).json();
    expect(await check('# Vår fullmakt\n\n{{provider}}')).toMatchObject({
      ...{ possible: true, fault: null },
      blocks: [{ kind: 'heading' }, { kind: 'paragraph' }],
    });
    expect(await check('{{constructor.constructor}}')).toMatchObject({
      ...{ possible: false, fault: 'unknown-field', blocks: [] },
    });
    expect((await textOf()).number).toBe(0);
  });

  test('are kept with the number they were read from, refused as on the page, and taken back', async () => {
    const keep = async (
      text: string,
      number: number,
    ): Promise<{ readonly status: number; readonly body: string }> => {
      const answer = await administrator.post(`${ADDRESS}/power-of-attorney/versions`, { text, number });
      return { status: answer.statusCode, body: answer.body };
    };
    const hostile = await keep('{{> x}}', 0);
    expect([hostile.status, hostile.body.includes('letter-text-not-possible')]).toStrictEqual([422, true]);
    expect((await keep('{{provider}} ger fullmakt.', 0)).status).toBe(201);
    expect((await keep('{{provider}} ger annan fullmakt.', 0)).status).toBe(412);
    const own = await textOf();
    expect([own.number, own.own, own.text]).toStrictEqual([1, true, '{{provider}} ger fullmakt.']);
    const reset = await administrator.post(`${ADDRESS}/power-of-attorney/reset`, { number: 1 });
    expect(reset.json<Template>()).toMatchObject({ number: 2, own: false, text: own.ours });
    const entries = await server.sql<{ action: string }>(
      `select action from audit_entry where action like 'letter-template.%' order by seq`,
    );
    expect(entries.map(({ action }) => action)).toStrictEqual([
      ...['letter-template.adapted', 'letter-template.reverted'],
    ]);
  });

  test('are an administrator’s alone', async () => {
    const counsel = await server.signedIn(await server.organisation('Annan'), 'counsel');
    expect((await counsel.get(ADDRESS)).statusCode).toBe(403);
    const kept = await counsel.post(`${ADDRESS}/power-of-attorney/versions`, { text: 'x', number: 0 });
    expect(kept.statusCode).toBe(403);
  });
});
