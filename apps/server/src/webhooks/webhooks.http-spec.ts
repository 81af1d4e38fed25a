import { DeliverWebhook } from '@fristvakt/webhooks';
import { Receiver } from '../../../../test/webhooks/receiver';
import type { Caller } from '../../../../test/support/caller';
import { sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';

const API = '/api/v1/webhook-endpoints';
const NEW = { address: 'https://system.example.se/hooks', eventTypes: ['deadline.missed'] };

describe('webhooks', () => {
  let server: RunningServer;
  let receiver: Receiver;
  let organisation: string;
  let member: Member;
  let admin: Caller;

  beforeAll(async () => {
    receiver = await Receiver.start();
    server = await startServer({ webhooks: { loopback: true, patience: 500 } });
  });
  beforeEach(async () => {
    organisation = await server.organisation();
    member = await server.member(organisation, { roles: ['administrator'] });
    admin = await server.session(member);
  });
  afterAll(async () => {
    await server.stop();
    await receiver.stop();
  });

  const created = async (body: object = NEW): Promise<{ id: string; secret: string }> =>
    (await admin.post(API, body)).json<{ id: string; secret: string }>();
  const deliverAll = async (): Promise<void> => {
    const rows = await server.sql<{ id: string }>(
      'select id from webhook_delivery where organisation_id = $1',
      [organisation],
    );
    for (const { id } of rows) await server.get(DeliverWebhook).execute(organisation, id);
  };

  describe('for programs', () => {
    test('an endpoint tells its secret when it is made and never again', async () => {
      const answer = await admin.post(API, { ...NEW, description: ' Ärendesystemet ' });
      expect(answer.statusCode).toBe(201);
      const { id, secret } = answer.json<{ id: string; secret: string }>();
      expect(secret).toMatch(/^whsec_/);
      const one = await admin.get(`${API}/${id}`);
      expect(one.json()).toStrictEqual({
        ...{ id, address: NEW.address, description: 'Ärendesystemet', eventTypes: ['deadline.missed'] },
        ...{ enabled: true, disabledBecause: null, disabledAt: null, failingSince: null },
        ...{ formerSecretUntil: null, version: 1 },
      });
      for (const body of [one.body, (await admin.get(API)).body]) expect(body).not.toContain(secret.slice(6));
    });

    test('its secret is not kept with an Idempotency-Key either', async () => {
      const headers = { 'idempotency-key': 'once-and-no-more' };
      const { secret } = (await admin.post(API, NEW, { headers })).json<{ secret: string }>();
      const again = await admin.post(API, NEW, { headers });
      expect([again.statusCode, again.json<{ type: string }>().type]).toStrictEqual([
        ...[409, 'urn:fristvakt:problem:idempotency-answer-not-kept'],
      ]);
      const kept = await server.sql(`select from idempotency_key t where t::text like '%' || $1 || '%'`, [
        secret,
      ]);
      expect(kept).toHaveLength(0);
    });

    test.each([
      [{ address: 'http://system.example.se/' }, 'webhook-address'],
      [{ address: 'https://10.0.0.1/' }, 'webhook-address'],
      [{ address: 'https://[::ffff:169.254.169.254]/' }, 'webhook-address'],
      [{ address: 'https://system.example.se:25/' }, 'webhook-address'],
      [{ eventTypes: [] }, 'invalid-request'],
      [{ eventTypes: ['matter.read'] }, 'invalid-request'],
      [{ description: 'x'.repeat(201) }, 'invalid-request'],
    ])('%j is refused: %s', async (part, code) => {
      const answer = await admin.post(API, { ...NEW, ...part });
      expect([answer.statusCode < 500, answer.json<{ type: string }>().type]).toStrictEqual([
        ...[true, `urn:fristvakt:problem:${code}`],
      ]);
      const { id } = await created();
      const change = await admin.patch(`${API}/${id}`, part, '"1"');
      expect(change.json<{ type: string }>().type).toBe(`urn:fristvakt:problem:${code}`);
    });

    test('an organisation has twenty at most, also where they are made all at once', async () => {
      const answers = await Promise.all(Array.from({ length: 30 }, async () => admin.post(API, NEW)));
      const statuses = answers.map(({ statusCode }) => statusCode);
      expect(statuses.filter((status) => status === 201)).toHaveLength(20);
      expect(statuses.filter((status) => status === 409)).toHaveLength(10);
      const listed = (await admin.get(API)).json<{ items: readonly { id: string }[] }>().items;
      expect(listed).toHaveLength(20);
      expect((await admin.delete(`${API}/${listed[0]?.id ?? ''}`)).statusCode).toBe(204);
      expect((await admin.post(API, NEW)).statusCode).toBe(201);
    });

    test('a change is based on what was read last', async () => {
      const { id } = await created();
      expect((await admin.patch(`${API}/${id}`, { enabled: false })).statusCode).toBe(428);
      const off = await admin.patch(`${API}/${id}`, { enabled: false }, '"1"');
      expect(off.json()).toMatchObject({ enabled: false, disabledBecause: 'hand' });
      expect((await admin.patch(`${API}/${id}`, { enabled: true }, '"1"')).statusCode).toBe(412);
      expect((await admin.post(`${API}/${id}/ping`)).statusCode).toBe(409);
      const on = await admin.patch(`${API}/${id}`, { enabled: true }, off.headers.etag ?? '');
      expect(on.json()).toMatchObject({ enabled: true, disabledBecause: null, disabledAt: null });
    });

    test('an act is in the audit log, once, and who did it', async () => {
      const { id } = await created({ ...NEW, address: receiver.url });
      await admin.patch(`${API}/${id}`, { description: 'System' }, '"1"');
      await admin.post(`${API}/${id}/secret`, undefined, { headers: { 'if-match': '"2"' } });
      const { delivery } = (await admin.post(`${API}/${id}/ping`)).json<{ delivery: string }>();
      await deliverAll();
      await admin.post(`/api/v1/webhook-deliveries/${delivery}/replay`);
      await admin.patch(`${API}/${id}`, { enabled: false }, '"3"');
      await admin.delete(`${API}/${id}`);
      const entries = await server.sql<{ action: string; actor: string }>(
        `select action, actor from audit_entry where organisation_id = $1 and subject = $2 order by seq`,
        [organisation, `webhook:${id}`],
      );
      const acts = ['created', 'changed', 'secret-rotated', 'pinged', 'replayed', 'disabled', 'removed'];
      expect(entries).toStrictEqual(
        acts.map((act) => ({ action: `webhook.${act}`, actor: member.membership })),
      );
    });

    test('deliveries are told with what was answered', async () => {
      receiver.status(503, {}, 'closed for the night');
      const { id } = await created({ ...NEW, address: receiver.url });
      await admin.post(`${API}/${id}/ping`);
      await deliverAll();
      const { items } = (await admin.get(`${API}/${id}/deliveries`)).json<{ items: readonly object[] }>();
      expect(items).toMatchObject([
        {
          ...{ type: 'webhook.ping', state: 'waiting', attempts: 1, answerStatus: 503 },
          answer: 'closed for the night',
        },
      ]);
    });
  });

  describe('for people', () => {
    test('a webhook is added, tried, looked at, sent again, given another secret, switched off and removed', async () => {
      receiver.status(500, {}, '<b>broken</b>');
      const made = await sendForm(admin, '/settings/webhooks/new', {
        ...{ address: receiver.url, description: 'Ärendesystemet', eventTypes: 'deadline.missed' },
      });
      const secret = /whsec_[\w+/=&#;]+/.exec(made.body)?.[0];
      expect(secret?.length).toBeGreaterThan(40);
      const list = await admin.get('/settings/webhooks');
      expect(textOf(list)).toContain('Ärendesystemet');
      const at = /href="(\/settings\/webhooks\/[\da-f-]{36})"/.exec(list.body)?.[1] ?? '';
      expect((await sendForm(admin, `${at}/ping`)).headers.location).toBe(`${at}?notice=webhook-sent`);
      await deliverAll();
      const page = await admin.get(at);
      expect(page.body).toContain('500 &lt;b&gt;broken&lt;/b&gt;');
      expect(textOf(page)).toMatch(/Väntar.*nästa försök/);
      expect(page.body).not.toContain('whsec_');
      const replay = /action="([^"]+\/replay)"/.exec(page.body)?.[1] ?? '';
      receiver.status(204);
      expect((await sendForm(admin, replay)).headers.location).toBe(`${at}?notice=webhook-sent`);
      await deliverAll();
      expect(textOf(await admin.get(at))).toContain('Framme');
      await server.sql(
        `update webhook_delivery set answer_status = null, answer = 'DEPTH_ZERO_SELF_SIGNED_CERT'`,
      );
      expect(textOf(await admin.get(at))).toContain(
        'mottagarens certifikat godtas inte (DEPTH_ZERO_SELF_SIGNED_CERT)',
      );
      const rotated = await sendForm(admin, `${at}/secret`, { version: '1' });
      expect(rotated.body).toContain('whsec_');
      expect(textOf(await admin.get(at))).toContain('Den förra hemligheten gäller också');
      expect((await sendForm(admin, `${at}/state`, { version: '1', state: 'off' })).statusCode).toBe(412);
      await sendForm(admin, `${at}/state`, { version: '2', state: 'off' });
      expect(textOf(await admin.get(at))).toContain('Avstängd');
      expect((await sendForm(admin, `${at}/ping`)).statusCode).toBe(409);
      await sendForm(admin, `${at}/removal`);
      expect((await admin.get(at)).statusCode).toBe(404);
    });

    test('what cannot be is told at its field, and what was written stays', async () => {
      const answer = await sendForm(admin, '/settings/webhooks/new', {
        ...{ address: 'https://192.168.0.1/', description: 'Skrivaren', eventTypes: 'deadline.missed' },
      });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toMatch(/href=.#f-address/);
      expect(answer.body).toContain('value="Skrivaren"');
    });

    test('a delivery is not sent again by the page of another endpoint', async () => {
      const [first, second] = [await created({ ...NEW, address: receiver.url }), await created()];
      const { delivery } = (await admin.post(`${API}/${first.id}/ping`)).json<{ delivery: string }>();
      const answer = await sendForm(admin, `/settings/webhooks/${second.id}/deliveries/${delivery}/replay`);
      expect(answer.statusCode).toBe(404);
    });
  });
});
