import { SendMail } from '@fristvakt/reminders';
import { SettableClock } from '../accounts/settable-clock';
import { MailSink } from '../reminders/mail-sink';
import { Hooked } from './hooked';
import { Receiver } from './receiver';

describe('what administrators of webhooks are told, and may ask for', () => {
  let sink: MailSink;
  let of: Hooked;
  let receiver: Receiver;

  beforeAll(async () => {
    sink = await MailSink.start();
    receiver = await Receiver.start();
    of = await Hooked.start(new SettableClock(Date.parse('2026-05-12T09:00:00Z')), {}, sink);
    const { server, organisation } = of;
    await server.member(organisation, { roles: ['administrator'], name: 'Bo', email: 'bo@larkan.example' });
    const english = await server.member(organisation, {
      ...{ roles: ['administrator', 'counsel'], name: 'Cy', email: 'cy@larkan.example' },
    });
    const silent = await server.member(organisation, { roles: ['administrator'], name: 'Di' });
    await server.member(organisation, { roles: ['counsel'], name: 'Ed', email: 'ed@larkan.example' });
    await server.sql(
      `insert into notice_preference (organisation_id, membership_id, language, email)
       values ($1, $2, 'en', true), ($1, $3, 'sv', false)`,
      [organisation, english.membership, silent.membership],
    );
  });
  afterAll(async () => {
    await of.stop();
    await receiver.stop();
    await sink.stop();
  });

  const sendMails = async (): Promise<void> => {
    const waiting = await of.server.sql<{ id: string }>(
      `select id from mail where organisation_id = $1 and state = 'waiting' order by id`,
      [of.organisation],
    );
    for (const { id } of waiting) await of.server.get(SendMail).execute(of.organisation, id);
  };

  test('an endpoint that was switched off is told to each in the program, and by mail to those who want it, once', async () => {
    const endpoint = await of.endpoint(receiver.url);
    receiver.status(410);
    await of.ping(endpoint.id);
    await of.ping(endpoint.id);
    await of.deliver();
    await of.deliver();
    await sendMails();
    await sendMails();
    const notices = await of.server.sql<{ name: string }>(
      `select m.name from notice n join membership m on m.id = n.recipient_id
       where n.organisation_id = $1 and n.kind = 'webhook-disabled' order by m.name`,
      [of.organisation],
    );
    expect(notices.map(({ name }) => name)).toStrictEqual(['Ada Admin', 'Bo', 'Cy', 'Di']);
    const { host } = new URL(receiver.url);
    const told = sink.mails.map(({ to, subject }) => [to?.[0]?.address, subject]);
    expect(told).toHaveLength(3);
    expect(told).toContainEqual(['bo@larkan.example', `Webhooken till ${host} är avstängd`]);
    expect(told).toContainEqual(['cy@larkan.example', `The webhook to ${host} has been switched off`]);
    const [mail] = sink.mails.filter(({ to }) => to?.[0]?.address === 'bo@larkan.example');
    expect(mail?.text).toContain(`http://localhost:3000/settings/webhooks/${endpoint.id}`);
    expect(mail?.text).toContain('svarat att den inte finns längre');
  });

  test('pings are limited for a whole organisation: 429, and when to try again', async () => {
    receiver.status(204);
    const endpoint = await of.endpoint(receiver.url);
    const path = `/api/v1/webhook-endpoints/${endpoint.id}/ping`;
    const first = await of.caller.post(path);
    expect(first.statusCode).toBe(201);
    await of.server.sql(`update rate_limit set points = 60 where key like 'webhook-ping:%'`);
    const refused = await of.caller.post(path);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ type: 'urn:fristvakt:problem:too-many-tries' });
    const before = await of.deliveries();
    expect(before.at(-1)?.type).toBe('webhook.ping');
    await of.server.sql(`delete from rate_limit where key like 'webhook-ping:%'`);
    const again = await of.caller.post(path);
    expect(again.statusCode).toBe(201);
    expect(await of.deliveries()).toHaveLength(before.length + 1);
  });
});
