import { randomBytes } from 'node:crypto';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccountsModule, CreateFirstAdministrator, CreateOrganisation } from '@fristvakt/accounts';
import type { Principal, Role } from '@fristvakt/accounts';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { PlatformModule, readColumnsAsWritten } from '@fristvakt/platform';
import { ImportCaseFile, ProvidersModule, RecordQuery } from '@fristvakt/providers';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { PASSWORD, valueOf } from '../../../../test/accounts/accounts-app';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { AppealsApiModule } from '../appeals/appeals-api.module';
import { InspectionsApiModule } from '../inspections/inspections-api.module';
import { AccessGuard } from '../wire/access.guard';
import { IdempotencyModule } from '../wire/idempotency/idempotency.module';
import { ProblemFilter } from '../wire/problem.filter';
import type { AskedRequest } from '../wire/request';
import { validationPipe } from '../wire/validation.pipe';
import { LicencesApiModule } from './licences-api.module';

const STORY = {
  ...{ format: 'ivo-case/1', title: 'A licence and an inspection' },
  provider: { name: 'Exempel Assistans AB', kind: 'company' },
  matters: [
    { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true },
    { id: 'I', kind: 'inspection', licence: 'L' },
    { id: 'A', kind: 'appeal', against: 'e3' },
  ],
  events: [
    { id: 'e1', matter: 'L', type: 'application-filed', on: '2026-01-12', about: 'change' },
    {
      id: 'e2',
      matter: 'L',
      type: 'application-granted',
      on: '2026-05-04',
      conditions: ['at most ten users'],
    },
    { id: 'e3', matter: 'I', type: 'inspection-decided', on: '2026-11-16', outcome: 'injunction' },
  ],
};

/** Who asks, by what the request itself says: signing in is another feature's. */
class SaidPrincipal implements CanActivate {
  static base: Pick<Principal, 'organisation' | 'membership' | 'account'> = {
    ...{ organisation: '', membership: '', account: '' },
  };

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    const { 'x-role': role, 'x-matter': matter } = request.headers;
    if (typeof role !== 'string') return true;
    request.principal = {
      ...{ ...SaidPrincipal.base, name: 'Ada', roles: [role as Role], secondFactorMissing: false },
      matter: typeof matter === 'string' ? matter : null,
      by: { kind: 'session', id: '', secondFactor: true },
    };
    return true;
  }
}

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly items?: readonly Readonly<Record<string, unknown>>[];
  };
}

describe('the register over HTTP', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    database = await createDatabase();
    readColumnsAsWritten();
    const { host = '', port = 5432, user = '', password } = database.connection('fristvakt_app');
    const at = `host=${encodeURIComponent(host)}&port=${String(port)}`;
    const server =
      typeof password === 'string'
        ? { url: `postgresql://${user}:${encodeURIComponent(password)}@localhost/${database.name}?${at}` }
        : { socketFolder: host, port, user, database: database.name };
    const keys = { secretKey: randomBytes(32), privilegedKey: randomBytes(32) };
    const testing = await Test.createTestingModule({
      imports: [
        IdempotencyModule,
        PlatformModule.with({ server, entities: [], poolSize: 4, clock: new SettableClock(), ...keys }),
        AccountsModule.with({
          publicUrl: 'http://localhost:3000',
          effort: { memory: 64, passes: 1, refusalAfter: 0 },
        }),
        ...[ProvidersModule, DeadlinesModule, LicencesApiModule, InspectionsApiModule, AppealsApiModule],
      ],
      providers: [
        { provide: APP_GUARD, useClass: SaidPrincipal },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    }).compile();
    app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const organisation = valueOf(
      await app
        .get(CreateOrganisation, { strict: false })
        .execute({ name: 'AB', secondFactorRequired: false }),
    );
    const member = valueOf(
      await app
        .get(CreateFirstAdministrator, { strict: false })
        .execute({ organisation, name: 'Ada', email: 'ada@omsorg.example', password: PASSWORD }),
    );
    SaidPrincipal.base = { organisation, ...member };
    const bytes = Buffer.from(JSON.stringify(STORY));
    const report = valueOf(
      await app
        .get(ImportCaseFile, { strict: false })
        .execute({ organisation, by: member.membership, bytes, dryRun: false }),
    );
    ids['provider'] = report.providerId ?? '';
    const wanted = { organisation, only: null, limit: 10 };
    for (const { ref, id } of await app.get(RecordQuery, { strict: false }).matters(wanted)) ids[ref] = id;
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const ask = async (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    more: { body?: object; version?: string; role?: string; matter?: string } = {},
  ): Promise<Answer> => {
    const { body, version, role = 'compliance-officer', matter } = more;
    const answer = await app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: {
        ...{ 'x-role': role },
        ...(matter === undefined ? {} : { 'x-matter': matter }),
        ...(version === undefined ? {} : { 'if-match': version }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    return {
      status: answer.statusCode,
      etag: String(answer.headers.etag),
      body: answer.json<Answer['body']>(),
    };
  };
  const id = (name: string): string => ids[name] ?? '';

  test('a person is entered and changed, by the version that was read', async () => {
    const made = await ask('POST', 'persons', { body: { name: 'Karin Ek' } });
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { name: 'Karin Ek', note: null } });
    ids['person'] = String(made.body['id']);
    const path = `persons/${id('person')}`;
    await expect(ask('PATCH', path, { body: { note: 'x' } })).resolves.toMatchObject({ status: 428 });
    const changed = await ask('PATCH', path, { body: { note: 'x' }, version: '"1"' });
    expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { name: 'Karin Ek', note: 'x' } });
    await expect(ask('PATCH', path, { body: {}, version: '"1"' })).resolves.toMatchObject({ status: 412 });
    const found = await ask('GET', 'persons?search=kar');
    expect(found.body.items).toMatchObject([{ name: 'Karin Ek' }]);
  });

  test('an engagement is noted and ended', async () => {
    const body = { holderName: 'Annan AB', role: 'ägare' };
    const made = await ask('POST', `persons/${id('person')}/engagements`, { body });
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { holderName: 'Annan AB', fromOn: null } });
    const ended = await ask('PATCH', `engagements/${String(made.body['id'])}`, {
      ...{ body: { toOn: '2020-12-31' }, version: made.etag },
    });
    expect(ended).toMatchObject({ status: 200, etag: '"2"', body: { toOn: '2020-12-31', role: 'ägare' } });
    const list = await ask('GET', `persons/${id('person')}/engagements`);
    expect(list.body.items).toHaveLength(1);
  });

  test('who joins the circle is told to the licence, once; the same again is a conflict', async () => {
    const path = `providers/${id('provider')}/circle`;
    const body = { personId: id('person'), role: 'board-member', fromOn: '2026-11-24' };
    const made = await ask('POST', path, { body });
    expect(made).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: { person: 'Karin Ek', toOn: null, facts: [{ matterId: id('L') }] },
    });
    await expect(ask('POST', path, { body })).resolves.toMatchObject({ status: 409 });
    await expect(ask('POST', path, { body: { ...body, role: 'king' } })).resolves.toMatchObject({
      status: 400,
    });
    await expect(ask('GET', `${path}?asOf=2026-11-23`)).resolves.toMatchObject({ body: { items: [] } });
    const elsewhere = await ask('GET', `${path}/elsewhere`);
    expect(elsewhere.body.items).toMatchObject([{ source: 'noted', holderName: 'Annan AB' }]);
    const ended = await ask('PATCH', `circle-members/${String(made.body['id'])}`, {
      ...{ body: { toOn: '2026-11-25', recordFact: false }, version: made.etag },
    });
    expect(ended).toMatchObject({ status: 200, etag: '"2"', body: { toOn: '2026-11-25', facts: [] } });
    const history = await ask('GET', `${path}?history=true`);
    expect(history.body.items).toHaveLength(1);
  });

  test('a licence tells all the register holds of it; its details begin at version 0', async () => {
    const path = `licences/${id('L')}`;
    const first = await ask('GET', path);
    expect(first).toMatchObject({
      ...{ status: 200, etag: '"0"' },
      body: {
        ...{ status: 'active', services: ['personal-assistance'], circle: [{ person: 'Karin Ek' }] },
        conditions: [{ text: 'at most ten users', kept: 'not-assessed' }],
      },
    });
    const body = { personCircles: [1, 2], childrenServed: false, certificateCheckedOn: '2026-11-20' };
    const changed = await ask('PATCH', path, { body, version: '"0"' });
    expect(changed).toMatchObject({ status: 200, etag: '"1"', body });
    const wrong = await ask('PATCH', path, { body: { personCircles: [4] }, version: '"1"' });
    expect(wrong.status).toBe(400);
    await expect(ask('GET', 'certificate-checks')).resolves.toMatchObject({ body: { items: [] } });
  });

  test('a condition is assessed; a responsible person is added and ended', async () => {
    const conditions = await ask('GET', `licences/${id('L')}/conditions`);
    const condition = `conditions/${String(conditions.body.items?.[0]?.['id'])}`;
    const assessed = await ask('PATCH', condition, { body: { kept: 'not-kept' }, version: '"1"' });
    expect(assessed).toMatchObject({
      ...{ status: 200, etag: '"2"', body: { kept: 'not-kept', assessedOn: '2026-11-25' } },
    });
    const path = `licences/${id('L')}/responsible-persons`;
    const made = await ask('POST', path, { body: { personId: id('person'), fromOn: '2026-01-01' } });
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { person: 'Karin Ek' } });
    const ended = await ask('PATCH', `responsible-persons/${String(made.body['id'])}`, {
      ...{ body: { toOn: '2026-06-30' }, version: made.etag },
    });
    expect(ended).toMatchObject({ status: 200, etag: '"2"', body: { toOn: '2026-06-30' } });
  });

  test('a representative at IVO is entered and changed', async () => {
    const path = `licences/${id('L')}/representatives`;
    const made = await ask('POST', path, { body: { personId: id('person'), signedOn: '2025-05-06' } });
    expect(made).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: { person: 'Karin Ek', dueOn: '2028-05-06', status: 'open', endedOn: null, note: null },
    });
    const one = `representatives/${String(made.body['id'])}`;
    const changed = await ask('PATCH', one, { body: { note: 'Ny pärm' }, version: made.etag });
    expect(changed).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { note: 'Ny pärm', signedOn: '2025-05-06' },
    });
    await expect(ask('PATCH', one, { body: { note: 'x' }, version: '"1"' })).resolves.toMatchObject({
      status: 412,
    });
    await expect(ask('GET', path)).resolves.toMatchObject({ body: { items: [{ dueOn: '2028-05-06' }] } });
  });

  test('a planned change says what it asks; the assessment alone writes nothing', async () => {
    const body = { kind: 'owner', providerKind: 'company', plannedOn: '2026-11-24' };
    await expect(ask('POST', 'planned-changes/assessment', { body })).resolves.toMatchObject({
      status: 200,
      body: { need: 'report', by: '2026-12-28', fee: null, cites: ['23 b § LSS'], verified: true },
    });
    const path = `licences/${id('L')}/planned-changes`;
    await expect(ask('GET', path)).resolves.toMatchObject({ body: { items: [] } });
    const plan = { kind: 'scope', plannedOn: '2027-01-01', description: 'Fler brukare.' };
    const made = await ask('POST', path, { body: plan });
    expect(made).toMatchObject({
      ...{ status: 201, etag: '"1"', body: { needed: { need: 'apply-for-change', fee: 21_000 } } },
    });
    const dropped = await ask('PATCH', `planned-changes/${String(made.body['id'])}`, {
      ...{ body: { state: 'dropped' }, version: made.etag },
    });
    expect(dropped).toMatchObject({ status: 200, etag: '"2"', body: { state: 'dropped' } });
  });

  test('board, inspections and appeals are listed and opened', async () => {
    for (const [list, ref] of [
      ['licences', 'L'],
      ['inspections', 'I'],
      ['appeals', 'A'],
    ] as const) {
      await expect(ask('GET', list)).resolves.toMatchObject({
        ...{ status: 200, body: { items: [{ id: id(ref) }], next: null } },
      });
      await expect(ask('GET', `${list}/${id(ref)}`)).resolves.toMatchObject({ body: { id: id(ref) } });
    }
  });

  test('guest counsel sees the one matter, and nothing of the register', async () => {
    const guest = { role: 'guest-counsel', matter: id('A') };
    await expect(ask('GET', 'appeals', guest)).resolves.toMatchObject({ body: { items: [{ id: id('A') }] } });
    await expect(ask('GET', 'licences', guest)).resolves.toMatchObject({ status: 200, body: { items: [] } });
    await expect(ask('GET', `inspections/${id('I')}`, guest)).resolves.toMatchObject({ status: 404 });
    await expect(ask('GET', `licences/${id('L')}`, guest)).resolves.toMatchObject({ status: 403 });
    await expect(ask('GET', 'persons', guest)).resolves.toMatchObject({ status: 403 });
  });

  test('an auditor reads and changes nothing; an administrator does not even read', async () => {
    const body = { name: 'Nej' };
    await expect(ask('GET', 'persons', { role: 'auditor' })).resolves.toMatchObject({ status: 200 });
    await expect(ask('POST', 'persons', { role: 'auditor', body })).resolves.toMatchObject({ status: 403 });
    await expect(ask('GET', 'persons', { role: 'administrator' })).resolves.toMatchObject({ status: 403 });
  });

  test.each([
    'licences',
    'persons',
    'circle-members',
    'engagements',
    'planned-changes',
    'inspections',
    'appeals',
  ])('what is no id, and what is nobody’s, are not there: %s', async (list) => {
    await expect(ask('GET', `${list}/1`)).resolves.toMatchObject({ status: 404 });
    const none = `${list}/00000000-0000-4000-8000-000000000001`;
    await expect(ask('GET', none)).resolves.toMatchObject({ status: 404 });
  });
});
