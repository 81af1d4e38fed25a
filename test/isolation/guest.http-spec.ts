import { newId } from '@fristvakt/platform';
import type { LightMyRequestResponse } from 'fastify';
import type { Caller } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { Askers, ROLES_OF_MEMBERS } from './askers';
import { toldBy } from './answers';
import { askable } from './every-route';
import { addressOf, idOf } from './requests';
import { foundTenant, importStory } from './world';
import type { Ids, Tenant } from './world';

const REFS = ['L', 'I', 'A'] as const;
type Ref = (typeof REFS)[number];

interface Recorded {
  readonly id: string | null;
  readonly matterRef: string;
  readonly changed: {
    readonly matters: readonly { readonly matter: string }[];
    readonly deadlines: readonly { readonly matter: string; readonly deadline: string }[];
  };
  readonly problems: readonly { readonly matter: string; readonly events: readonly string[] }[];
}

/** What a guest can record in each matter; the last changes another matter too. */
const FACTS: Readonly<Record<Ref, readonly object[]>> = {
  L: [
    { type: 'note', by: 'provider', on: '2026-02-10' },
    { type: 'payment-stopped', by: 'forsakringskassan', on: '2026-02-20' },
  ],
  I: [
    { type: 'note', by: 'provider', on: '2026-02-10' },
    { type: 'inspection-closed', by: 'ivo', on: '2026-02-20' },
  ],
  A: [
    { type: 'note', by: 'provider', on: '2026-02-10' },
    { type: 'judgment', by: 'administrative-court', on: '2026-02-20', outcome: 'granted' },
  ],
};

describe('guest counsel', () => {
  let server: RunningServer;
  let house: Tenant;
  let neighbour: Partial<Ids> & { readonly matters: Readonly<Record<string, string>> };
  let askers: Askers;

  beforeAll(async () => {
    server = await startServer();
    house = await foundTenant(server, 'koltrast');
    neighbour = await importStory(server, house.organisation, 'koltrastgranne');
    askers = new Askers(server, house, house);
  });
  afterAll(async () => {
    await server.stop();
  });

  const guestOf = async (ref: Ref): Promise<Caller> =>
    (await askers.guest(house.organisation, house.matters[ref])).caller;
  /** What may start a deadline of a matter: its facts, and entries of its register. */
  const refsOf = async (matter: string): Promise<readonly string[]> => {
    const rows = await server.sql<{ ref: string }>(
      `select ref from fact where matter_id = $1
       union all select 'representative-' || id from representative where matter_id = $1`,
      [matter],
    );
    return rows.map(({ ref }) => ref);
  };
  const idsOf = async (table: string, matter: string): Promise<readonly string[]> =>
    (await server.sql<{ id: string }>(`select id from ${table} where matter_id = $1`, [matter])).map(
      ({ id }) => id,
    );

  /** The marks of every text but those of one matter and the provider's name. */
  const foreignMarks = (ref: Ref): readonly string[] => [
    ...REFS.filter((one) => one !== ref).map((one) => `koltrast${one.toLowerCase()} `),
    ...['koltrastgranne', 'koltrast ek', 'koltrast sale', 'koltrast condition', 'koltrast cause'],
    ...['koltrast kollega', 'koltrast story', 'koltrast role'],
  ];
  const told = (ref: Ref, { body }: LightMyRequestResponse): readonly string[] =>
    foreignMarks(ref).filter((mark) => body.toLowerCase().includes(mark));

  test.each(REFS)('of matter %s reads every route about it, and no text of anything else', async (ref) => {
    const guest = await guestOf(ref);
    const own = house.matters[ref] ?? '';
    const [facts, deadlines] = [await idsOf('fact', own), await idsOf('deadline', own)];
    const all = { ...house.ids, matter: own, licence: own };
    const leaks: string[] = [];
    let read = 0;
    for (const route of askable().filter(({ method }) => method === 'GET')) {
      const { of = [] } = route.request;
      const [kind] = of;
      const ids =
        kind === 'fact'
          ? facts
          : kind === 'deadline'
            ? deadlines
            : [of.length === 0 ? '' : idOf(all, kind ?? 'matter')];
      for (const id of ids) {
        const rest = of.slice(1).map((one) => idOf(all, one));
        const answer = await guest.get(addressOf(route, [id, ...rest]));
        if (answer.statusCode === 200) read += 1;
        leaks.push(...told(ref, answer).map((mark) => `${route.name}: ${mark}`));
      }
    }
    expect(leaks).toStrictEqual([]);
    expect(read).toBeGreaterThan(8);
  });

  test.each(REFS)('of matter %s finds its own words by a search, and those of nothing else', async (ref) => {
    const guest = await guestOf(ref);
    const found: string[] = [];
    for (const words of [
      'koltrast',
      ...REFS.map((one) => `koltrast${one}`),
      'licence',
      'inspection',
      'appeal',
    ]) {
      const answer = await guest.get(`/api/v1/matters?search=${words}`);
      found.push(...answer.json<{ items: { ref: string; id: string }[] }>().items.map(({ id }) => id));
    }
    expect(new Set(found)).toStrictEqual(new Set([house.matters[ref]]));
  });

  test.each(REFS)('of matter %s is answered about the others as about what is not there', async (ref) => {
    const guest = await guestOf(ref);
    const matters = [...Object.values(house.matters), ...Object.values(neighbour.matters)];
    const foreign = matters.filter((id) => id !== house.matters[ref]);
    const wrong: string[] = [];
    const unknown = newId();
    const compare = async (
      name: string,
      ids: readonly string[],
      ask: (id: string) => Promise<LightMyRequestResponse>,
    ) => {
      const expected = toldBy(await ask(unknown));
      for (const id of ids) if (toldBy(await ask(id)) !== expected) wrong.push(`${name} ${id}`);
      if (!expected.startsWith('404 ')) wrong.push(`${name}: ${expected}`);
    };
    const note = FACTS[ref][0];
    for (const end of ['', '/facts', '/remedies']) {
      await compare(`matter${end}`, foreign, async (id) => guest.get(`/api/v1/matters/${id}${end}`));
    }
    for (const end of ['', '/preview']) {
      await compare(`record${end}`, foreign, async (id) =>
        guest.post(`/api/v1/matters/${id}/facts${end}`, note),
      );
    }
    for (const matter of foreign) {
      const facts = await idsOf('fact', matter);
      const deadlines = await idsOf('deadline', matter);
      await compare('fact', facts, async (id) => guest.get(`/api/v1/facts/${id}`));
      await compare('correct', facts, async (id) =>
        guest.post(`/api/v1/facts/${id}/corrections`, { note: 'x' }),
      );
      await compare('deadline', deadlines, async (id) => guest.get(`/api/v1/deadlines/${id}`));
      await compare('why', deadlines, async (id) => guest.get(`/api/v1/deadlines/${id}/why`));
    }
    await compare('provider', [neighbour.provider ?? ''], async (id) => guest.get(`/api/v1/providers/${id}`));
    expect(wrong).toStrictEqual([]);
  });

  test.each(REFS)('of matter %s sees nothing of the others by a filter of a list', async (ref) => {
    const guest = await guestOf(ref);
    const own = await idsOf('deadline', house.matters[ref] ?? '');
    const items = async (query: string): Promise<readonly string[]> => {
      const answer = await guest.get(`/api/v1/deadlines?limit=100&${query}`);
      return answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
    };
    expect(new Set(await items(`provider=${house.ids.provider}`))).toStrictEqual(new Set(own));
    expect(await items(`provider=${neighbour.provider ?? ''}`)).toStrictEqual([]);
    for (const one of REFS.filter((other) => other !== ref)) {
      expect(await items(`matter=${house.matters[one] ?? ''}`)).toStrictEqual([]);
    }
  });

  test.each(REFS)(
    'of matter %s records facts there, and learns of no other matter by what they change',
    async (ref) => {
      const guest = await guestOf(ref);
      const own = house.matters[ref] ?? '';
      for (const fact of FACTS[ref]) {
        const preview = await guest.post(`/api/v1/matters/${own}/facts/preview`, fact);
        // Some of them close the matter, though its checklists are not settled.
        const closing = { ...fact, closingReason: 'Allt finns på papper.' };
        const recorded = await guest.post(`/api/v1/matters/${own}/facts`, closing);
        expect([preview.statusCode, recorded.statusCode]).toStrictEqual([200, 201]);
        const refs = await refsOf(own);
        for (const answer of [preview, recorded]) {
          const { matterRef, changed, problems } = answer.json<Recorded>();
          const named = [
            ...[matterRef, ...changed.matters.map(({ matter }) => matter)],
            ...[...changed.deadlines, ...problems].map(({ matter }) => matter),
          ];
          expect(new Set(named)).toStrictEqual(new Set([ref]));
          const events = [
            ...changed.deadlines.map(({ deadline }) => deadline.split(':')[0] ?? ''),
            ...problems.flatMap((problem) => problem.events),
          ];
          expect(events.filter((event) => !refs.includes(event))).toStrictEqual([]);
          expect(told(ref, answer)).toStrictEqual([]);
        }
      }
    },
  );

  test('what a guest records changes other matters all the same: those who may are told', async () => {
    const [row] = await server.sql<{ changes: { matters: readonly { matter: string }[] } }>(
      `select changes from derivation join fact on fact.id = derivation.fact_id
       where fact.matter_id = $1 and fact.type = 'judgment'`,
      [house.matters['A']],
    );
    expect(new Set(row?.changes.matters.map(({ matter }) => matter))).toStrictEqual(new Set(['A', 'L']));
    const officer = (await askers.signedIn(ROLES_OF_MEMBERS)).caller;
    const answer = await officer.get(`/api/v1/matters/${house.matters['L'] ?? ''}`);
    expect(answer.json()).toMatchObject({ status: 'active' });
  });

  /** A fact may refer to another by its number in the record of the provider (`of: e2`); a guest learns of no other matter's. */
  test('a reference to a fact of another matter is answered like one to none', async () => {
    const guest = await guestOf('L');
    const refer = async (of: string): Promise<[number, { invalidParameters?: unknown }]> => {
      const fact = { ...FACTS.L[0], of };
      const response = await guest.post(`/api/v1/matters/${house.matters['L'] ?? ''}/facts/preview`, fact);
      return [response.statusCode, response.json()];
    };
    expect(await refer('e999')).toMatchObject([422, { invalidParameters: [{ property: 'of' }] }]);
    const places = new Set<string>();
    for (let number = 1; number <= 11; number += 1) {
      const [status, answer] = await refer(`e${String(number)}`);
      if (status === 422) places.add(JSON.stringify(answer.invalidParameters));
    }
    expect(places.size).toBe(1);
  });

  test('who is moved to another matter is not given the answer of the old one once more', async () => {
    const { caller, member } = await askers.guest(house.organisation, house.matters['A']);
    const { caller: administrator } = await askers.signedIn(['administrator']);
    const record = async (as: Caller): Promise<LightMyRequestResponse> =>
      as.post(`/api/v1/matters/${house.matters['A'] ?? ''}/facts`, FACTS.A[0], {
        headers: { 'idempotency-key': '"once"' },
      });
    if (member === undefined) throw new Error('a guest is a member');
    expect((await record(caller)).statusCode).toBe(201);
    await administrator.patch(`/api/v1/members/${member.membership}`, { matter: house.matters['I'] }, '"1"');
    expect((await record(caller)).statusCode).toBe(401);
    const again = await record(await server.session(member));
    expect([again.statusCode, again.json()]).toMatchObject([
      422,
      { type: 'urn:fristvakt:problem:idempotency-key-reused' },
    ]);
  });
});
