import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Letter {
  readonly id: string;
  readonly version: number;
  readonly gaps: readonly string[];
  readonly fields: readonly { readonly name: string; readonly origin: string; readonly value: string }[];
  readonly document: object | null;
}

describe('letters that tell of the action plan', () => {
  const clock = new SettableClock(Date.parse('2026-05-30T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let counsel: Caller;
  let chief: Member;
  let inspection: string;
  let licence: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    counsel = await server.signedIn(organisation, 'counsel');
    chief = await server.member(organisation, { roles: ['manager'], name: 'Eva Exempel' });
    const rows = await server.sql<{ id: string; ref: string }>(
      'select id, ref from matter where organisation_id = $1',
      [organisation],
    );
    [inspection, licence] = ['I', 'L'].map((ref) => rows.find((row) => row.ref === ref)?.id ?? '') as [
      string,
      string,
    ];
  });
  afterAll(async () => {
    await server.stop();
  });

  const post = async <Body>(path: string, body: object): Promise<Body> => {
    const answer = await counsel.post(`/api/v1/${path}`, body);
    expect(answer.statusCode).toBe(201);
    return answer.json<Body>();
  };
  const written = async (kind: string, matter: string): Promise<Letter> =>
    post<Letter>(`matters/${matter}/letters`, { kind });
  const valueOf = ({ fields }: Letter, name: string): string | undefined =>
    fields.find((field) => field.name === name)?.value.replaceAll('\u00a0', ' ');

  test('have a gap where nothing is planned, and what is typed stands by itself', async () => {
    const letter = await written('action-plan', inspection);
    expect(letter.gaps).toContain('plan');
    const typed = await counsel.patch(
      `/api/v1/letters/${letter.id}`,
      { particulars: [{ name: 'plan', value: 'Journal | tid | mall | chef | 1 juni | mallen' }] },
      `"${String(letter.version)}"`,
    );
    expect(typed.json<Letter>().gaps).not.toContain('plan');
  });

  test('are filled with what was found, its cause, what is done, by which role, when and whether it held', async () => {
    const finding = await post<{ id: string; version: number }>(`matters/${inspection}/findings`, {
      ...{ area: 'time-match', text: 'Tiderna skiljer sig', cause: 'Ingen avstämning' },
    });
    const action = await post<{ id: string; version: number }>(`findings/${finding.id}/actions`, {
      ...{ text: 'Månatlig avstämning', owner: chief.membership, dueOn: '2026-06-15' },
    });
    const letter = await written('action-plan', inspection);
    expect(valueOf(letter, 'plan')).toBe(
      'Tiderna skiljer sig | Ingen avstämning | Månatlig avstämning | chef | 15 juni 2026 | ',
    );
    expect(JSON.stringify(letter.document)).not.toContain('Eva Exempel');
    const done = await counsel.patch(
      `/api/v1/plan-actions/${action.id}`,
      { state: 'done', proof: 'Protokoll 2026-05-30' },
      `"${String(action.version)}"`,
    );
    expect(done.statusCode).toBe(200);
    const read = (await counsel.get(`/api/v1/letters/${letter.id}`)).json<Letter>();
    expect(valueOf(read, 'plan')).toContain('gjort 30 maj 2026 | Protokoll 2026-05-30');
    expect(valueOf(read, 'effect')).toBe(
      'Månatlig avstämning: verkan följs upp den 30 augusti 2026; verkan följs upp den 30 november 2026.',
    );
    const page = (await counsel.get(`/letters/${letter.id}`)).body;
    expect(page).toContain('name="p-plan"');
    expect(page.split('name="p-plan"')[1]?.split('</textarea>')[0]).not.toContain('Tiderna');
  });

  test('take what is typed besides, after what the plan says', async () => {
    const letter = await written('action-plan', inspection);
    const answer = await counsel.patch(
      `/api/v1/letters/${letter.id}`,
      { particulars: [{ name: 'plan', value: 'Journal | tid | mall | chef | 1 juni 2026 | mallen' }] },
      `"${String(letter.version)}"`,
    );
    const lines = valueOf(answer.json<Letter>(), 'plan')?.split('\n') ?? [];
    expect(lines.map((line) => line.split(' | ')[0])).toStrictEqual(['Tiderna skiljer sig', 'Journal']);
  });

  test('tell those who decide what the plan comes to, and what could be shown of a licence', async () => {
    const ofInspection = await written('board-report', inspection);
    expect(valueOf(ofInspection, 'planFigures')).toBe('Åtgärdsplanen: 1 brist, 1 åtgärd, 1 gjord.');
    expect(valueOf(ofInspection, 'readiness')).toBe('');
    const readiness = valueOf(await written('board-report', licence), 'readiness') ?? '';
    expect(readiness).toMatch(/^Av \d+ punkter som IVO granskar kan \d+ styrkas i dag, /);
    expect(readiness).toContain('Inte styrkta: ');
  });
});
