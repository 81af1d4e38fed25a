import {
  AddRepresentative,
  ChangeRepresentative,
  CreatePerson,
  RepresentativesQuery,
} from '@fristvakt/licences';
import { ImportCaseFile, RecordState, Rederive } from '@fristvakt/providers';
import { Round, SendMail } from '@fristvakt/reminders';
import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import { codeOf, valueOf } from '../accounts/accounts-app';
import { SettableClock } from '../accounts/settable-clock';
import { startServer } from '../support/server';
import type { Member, RunningServer } from '../support/server';
import { MailSink } from './mail-sink';

const STORY = {
  ...{ format: 'ivo-case/1', title: 'Tillstånd', provider: { name: 'Lärkan Omsorg AB', kind: 'company' } },
  matters: [{ id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true }],
  events: [],
};

describe('the power of a representative at IVO, signed on Thursday 15 January 2026', () => {
  const clock = new SettableClock(Date.parse('2026-02-02T09:00:00Z'));
  let sink: MailSink;
  let server: RunningServer;
  let organisation: string;
  let officer: Member;
  let licence: string;
  let provider: string;
  let person: string;
  let first: string;

  beforeAll(async () => {
    sink = await MailSink.start();
    server = await startServer({
      clock,
      mail: { url: sink.url, from: 'vakt@fristvakt.example', patience: 2 },
    });
    organisation = await server.organisation('Lärkan Omsorg AB');
    officer = await server.member(organisation, {
      ...{ roles: ['compliance-officer'], name: 'Åke Öst', email: 'ake@larkan.example' },
    });
    const bytes = Buffer.from(JSON.stringify(STORY));
    const told = valueOf(
      await server.get(ImportCaseFile).execute({ organisation, by: null, bytes, dryRun: false }),
    );
    provider = told.providerId ?? '';
    const [matter] = await server.sql<{ id: string }>('select id from matter where provider_id = $1', [
      provider,
    ]);
    licence = matter?.id ?? '';
    const by = officer.membership;
    person = (await server.get(CreatePerson).execute({ organisation, by, name: 'Karin Ek' })).id;
  });
  afterAll(async () => {
    await server.stop();
    await sink.stop();
  });

  const add = async (signedOn: string): ReturnType<AddRepresentative['execute']> => {
    const asked = { organisation, by: officer.membership, licenceId: licence, personId: person, signedOn };
    return server.get(AddRepresentative).execute(asked);
  };
  const change = async (
    id: string,
    more: { readonly signedOn?: string; readonly endedOn?: string | null },
  ): ReturnType<ChangeRepresentative['execute']> => {
    const kept = await server.get(RepresentativesQuery).find(organisation, id);
    const asked = { organisation, by: officer.membership, id, version: kept?.version ?? 0, ...more };
    return server.get(ChangeRepresentative).execute(asked);
  };
  const deadlines = async (): Promise<readonly unknown[]> =>
    server.sql(
      `select due_on as due, status, certainty from deadline where organisation_id = $1 and standing
         and kind = 'representative-power' order by due_on`,
      [organisation],
    );
  const planned = async (): Promise<readonly string[]> => {
    const rows = await server.sql<{ told: string }>(
      `select slot || ' ' || to_char(due_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as told
       from reminder where organisation_id = $1 and state = 'planned' order by due_at`,
      [organisation],
    );
    return rows.map(({ told }) => told);
  };
  const amiss = async (): Promise<readonly unknown[]> => server.get(Rederive).check(organisation, provider);

  test('its deadline, reminders and event in calendars are there with the entry, and nothing is amiss', async () => {
    first = valueOf(await add('2026-01-15')).id;
    expect(await deadlines()).toStrictEqual([{ due: '2029-01-15', status: 'open', certainty: 'unverified' }]);
    expect((await planned()).slice(0, 3)).toStrictEqual([
      'entered 2026-02-02 10:00',
      'd60 2028-11-16 08:00',
      'd30 2028-12-15 08:00',
    ]);
    const [event] = await server.sql(
      `select day, told ->> 'kind' as kind, told ->> 'certainty' as certainty, fact_id as fact from feed_event
       where organisation_id = $1`,
      [organisation],
    );
    expect(event).toStrictEqual({
      ...{ day: '2029-01-15', kind: 'representative-power', certainty: 'unverified', fact: null },
    });
    expect(await amiss()).toStrictEqual([]);
  });

  test('the change is told with who made it, as the entry of a register and of no fact', async () => {
    const [row] = await server.sql<{ cause: string; by: string; fact: string | null; changes: object }>(
      `select cause, derived_by as by, fact_id as fact, changes from derivation where organisation_id = $1
       order by derived_at desc limit 1`,
      [organisation],
    );
    expect(row).toMatchObject({ cause: 'register', by: officer.membership, fact: null });
    expect(row?.changes).toMatchObject({ deadlines: [{ change: 'new', kind: 'representative-power' }] });
  });

  test('no fact of it is in the record, nor in what is derived from the record alone', async () => {
    const reader = { organisation, membership: officer.membership };
    const file = valueOf(await server.get(RecordState).caseFileOf(reader, provider));
    expect(JSON.stringify(file)).not.toMatch(/Karin|representative|2026-01-15/);
    expect(file['events']).toStrictEqual([]);
    const { state } = valueOf(await server.get(RecordState).ofProvider(reader, provider));
    expect(state.deadlines).toStrictEqual([]);
  });

  test('a row that was meddled with is found', async () => {
    await server.sql(`update deadline set due_on = '2030-01-15' where organisation_id = $1`, [organisation]);
    expect(await amiss()).toContainEqual({
      ...{ table: 'deadline', key: `representative-${first}:representative-power:provider` },
      ...{ field: 'dueOn', stored: '2030-01-15', derived: '2029-01-15' },
    });
    await server.get(Rederive).repair(organisation, provider);
    expect(await amiss()).toStrictEqual([]);
  });

  test('sixty days before, somebody is reminded, and told that the rule is unverified', async () => {
    clock.set(Date.parse('2028-11-16T07:00:00Z'));
    await server.get(DayKeeper).keep();
    await expect(server.get(Round).execute('test')).resolves.toMatchObject({ sent: 1, failed: 0 });
    const mails = await server.sql<{ id: string }>(
      `select id from mail where organisation_id = $1 and state = 'waiting'`,
      [organisation],
    );
    for (const { id } of mails) await server.get(SendMail).execute(organisation, id);
    const text = sink.mails.map((mail) => `${mail.subject ?? ''} ${mail.text ?? ''}`).join('\n');
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      'förnya fullmakten i IVO:s företrädarregister, måndag 15 januari 2029 (om 60 dagar, ej verifierad regel)',
    );
    expect(text).not.toContain('Karin');
  });

  test('a day that is put right moves the deadline and plans its reminders anew', async () => {
    valueOf(await change(first, { signedOn: '2026-01-20' }));
    expect(await deadlines()).toStrictEqual([{ due: '2029-01-20', status: 'open', certainty: 'unverified' }]);
    expect(await planned()).toContain('d30 2028-12-21 08:00');
    expect(await planned()).not.toContain('d30 2028-12-15 08:00');
    expect(codeOf(await change(first, { endedOn: '2026-01-19' }))).toBe('ends-before-it-begins');
  });

  test('the next power meets it; the same one twice is refused', async () => {
    const second = valueOf(await add('2028-11-16')).id;
    expect(await deadlines()).toStrictEqual([
      { due: '2029-01-20', status: 'met', certainty: 'unverified' },
      { due: '2031-11-16', status: 'open', certainty: 'unverified' },
    ]);
    expect(codeOf(await add('2028-11-16'))).toBe('signed-already');
    expect((await planned()).some((told) => told.includes('2028-12'))).toBe(false);
    valueOf(await change(second, { endedOn: '2028-11-16' }));
    expect(await deadlines()).toMatchObject([{ status: 'met' }, { status: 'moot' }]);
    expect(await planned()).toStrictEqual([]);
    expect(await amiss()).toStrictEqual([]);
    valueOf(await change(second, { endedOn: null }));
    expect(await deadlines()).toMatchObject([{ status: 'met' }, { status: 'open' }]);
  });

  test('one that nobody renewed is missed on the day after', async () => {
    clock.set(Date.parse('2031-11-17T07:00:00Z'));
    await server.get(DayKeeper).keep();
    expect(await deadlines()).toMatchObject([{ status: 'met' }, { status: 'missed' }]);
    expect(await amiss()).toStrictEqual([]);
  });
});
