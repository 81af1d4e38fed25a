import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Letter {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly matterId: string;
  readonly gaps: readonly string[];
  readonly lastDay: string | null;
  readonly factId: string | null;
  readonly fields: readonly { readonly name: string; readonly origin: string }[];
  readonly document: { readonly title: string; readonly draft: boolean } | null;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };

describe('letters', () => {
  const clock = new SettableClock(Date.parse('2026-05-30T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let counsel: Caller;
  let inspection: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    counsel = await server.signedIn(organisation, 'counsel');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and ref = 'I'`,
      [organisation],
    );
    inspection = row?.id ?? '';
  });
  afterAll(async () => {
    await server.stop();
  });

  const written = async (kind: string): Promise<Letter> =>
    (await counsel.post(`/api/v1/matters/${inspection}/letters`, { kind })).json<Letter>();
  const revised = async ({ id, version }: Letter, body: object): Promise<Letter> =>
    (await counsel.patch(`/api/v1/letters/${id}`, body, `"${String(version)}"`)).json<Letter>();
  const match = ({ version }: Letter): { readonly headers: Readonly<Record<string, string>> } => ({
    headers: { 'if-match': `"${String(version)}"` },
  });
  const whole = [
    ...[
      { name: 'organisationNumber', value: '556000-0000' },
      { name: 'contact', value: 'Gatan 1' },
    ],
    ...[
      { name: 'court', value: 'Förvaltningsrätten i Stockholm' },
      { name: 'grounds', value: '<script>x</script>' },
    ],
    ...[
      { name: 'evidence', value: 'Rutin | att bristen är avhjälpt' },
      { name: 'signatory', value: 'Bo Exempel' },
    ],
  ];

  test('an appeal of an order tells its last day, and from where each field has its value', async () => {
    const letter = await written('appeal-fr');
    expect([letter.state, letter.lastDay]).toStrictEqual(['draft', '2026-06-22']);
    expect(letter.fields.find(({ name }) => name === 'decision')?.origin).toBe('facts');
    expect(letter.fields.find(({ name }) => name === 'claims')?.origin).toBe('draft');
    expect(letter.gaps).toContain('grounds');
  });

  test('a field of another kind, a day that does not exist and a number given twice are named', async () => {
    const { id, version } = await written('appeal-fr');
    const answer = await counsel.patch(
      `/api/v1/letters/${id}`,
      {
        particulars: [{ name: 'proposedDay', value: '2026-02-30' }],
        enclosures: [
          { number: 1, title: 'ett' },
          { number: 1, title: 'två' },
        ],
      },
      `"${String(version)}"`,
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('particulars.proposedDay');
    expect(answer.body).toContain('enclosures[1].number');
  });

  test('an appeal without a dispute opens one when it is sent; as PDF and for Word it reads the same', async () => {
    const letter = await revised(await written('appeal-fr'), { particulars: whole });
    expect(letter.gaps).toStrictEqual([]);
    const address = `/api/v1/letters/${letter.id}`;
    const settled = (await counsel.post(`${address}/settlement`, {}, match(letter))).json<Letter>();
    expect([settled.state, settled.document?.draft]).toStrictEqual(['settled', false]);
    const pdf = await counsel.get(`${address}/pdf`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.headers['content-disposition']).toContain(
      'overklagande-med-yrkande-om-inhibition-2026-05-30.pdf',
    );
    expect((await counsel.get(`${address}/docx`)).rawPayload.subarray(0, 2).toString()).toBe('PK');
    const sending = { on: '2026-05-30', how: 'e-service', proof: 'kvitto' };
    const sent = (await counsel.post(`${address}/sending`, sending, match(settled))).json<Letter>();
    expect(sent.state).toBe('sent');
    const [fact] = await server.sql<{ type: string; kind: string }>(
      'select fact.type, matter.kind from fact join matter on matter.id = fact.matter_id where fact.id = $1',
      [sent.factId],
    );
    expect(fact).toStrictEqual({ type: 'appeal-filed', kind: 'appeal' });
    const again = await counsel.post(`${address}/sending`, sending, match(sent));
    expect(again.statusCode).toBe(409);
  });

  test('a day that has not come is no day of sending, and nothing of it stays', async () => {
    const letter = await revised(await written('action-plan'), {
      particulars: [{ name: 'plan', value: 'a|b|c|d|e|f' }],
    });
    const address = `/api/v1/letters/${letter.id}`;
    const reason = { reason: 'skickas ofullständig, kompletteras' };
    const settled = (await counsel.post(`${address}/settlement`, reason, match(letter))).json<Letter>();
    const early = { on: '2026-06-01', how: 'post', proof: 'kvitto' };
    const answer = await counsel.post(`${address}/sending`, early, match(settled));
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toStrictEqual([
      422,
      'urn:fristvakt:problem:fact-in-the-future',
    ]);
    expect((await counsel.get(address)).json<Letter>().state).toBe('settled');
  });

  test('an administrator adapts a text; letters begun keep theirs, new ones are written by it, and it can be taken back', async () => {
    const before = await written('power-of-attorney');
    const administrator = await server.signedIn(organisation, 'administrator');
    const adapt = async (
      fields: Readonly<Record<string, string>>,
    ): Promise<{ status: number; body: string }> => {
      const sent = await administrator.post(
        '/letter-templates/power-of-attorney',
        new URLSearchParams(fields).toString(),
        { headers: FORM },
      );
      return { status: sent.statusCode, body: sent.body };
    };
    const text = '# Vår fullmakt\n\n{{provider}} ger {{representative}} fullmakt.';
    const preview = await adapt({ number: '0', act: 'preview', text });
    expect(preview.body).toContain('Vår fullmakt');
    const hostile = await adapt({ number: '0', act: 'save', text: '{{constructor.constructor}}' });
    expect([hostile.status, hostile.body.includes('unknown-field')]).toStrictEqual([422, true]);
    expect((await adapt({ number: '0', act: 'save', text })).status).toBe(303);
    expect((await adapt({ number: '0', act: 'save', text })).status).toBe(412);
    const readBy = async (letter: Letter): Promise<string> =>
      (await counsel.get(`/api/v1/letters/${letter.id}`)).body;
    expect(await readBy(before)).not.toContain('Vår fullmakt');
    expect(await readBy(await written('power-of-attorney'))).toContain('Vår fullmakt');
    expect((await adapt({ number: '1', act: 'revert', text })).status).toBe(303);
    expect(await readBy(await written('power-of-attorney'))).not.toContain('Vår fullmakt');
  });

  test('another organisation has none of it, and an auditor writes nothing', async () => {
    const letter = await written('power-of-attorney');
    const stranger = await server.signedIn(await server.organisation('Annan'), 'counsel');
    expect((await stranger.get(`/api/v1/letters/${letter.id}`)).statusCode).toBe(404);
    const auditor = await server.signedIn(organisation, 'auditor');
    expect(
      (await auditor.post(`/api/v1/matters/${inspection}/letters`, { kind: 'statement' })).statusCode,
    ).toBe(403);
  });
});
