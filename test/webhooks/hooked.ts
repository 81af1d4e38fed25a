import { ImportCaseFile, RecordFact } from '@fristvakt/providers';
import { CreateWebhookEndpoint, DeliverWebhook, EVENT_TYPES, PingWebhookEndpoint } from '@fristvakt/webhooks';
import type { CreatedEndpoint, SendingOverrides } from '@fristvakt/webhooks';
import { Limits } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { SettableClock } from '../accounts/settable-clock';
import { startServer } from '../support/server';
import type { MailSink } from '../reminders/mail-sink';
import type { Caller } from '../support/caller';
import type { Member, RunningServer } from '../support/server';

/** An answer to IVO that is due, of a provider and a matter with names that must not get out. */
const story = (replyBy: string, on: string): object => ({
  ...{ format: 'ivo-case/1', title: 'Svar', provider: { name: 'Lärkan Omsorg AB', kind: 'company' } },
  matters: [
    { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true },
    { id: 'I', kind: 'inspection', licence: 'L', title: 'Tillsyn hos Karin Ek' },
  ],
  events: [{ id: 'e1', matter: 'I', type: 'information-requested', on, replyBy }],
});

export interface DeliverySeen {
  readonly id: string;
  readonly event: string;
  readonly type: string;
  readonly body: string;
  readonly state: string;
  readonly attempts: number;
  readonly status: number | null;
  readonly answer: string | null;
  /** Seconds from the clock of the test to the next attempt. */
  readonly wait: number;
}

/** A program that tells other systems on this machine, with a clock that stands still. */
export class Hooked {
  private constructor(
    readonly server: RunningServer,
    readonly clock: SettableClock,
    readonly organisation: string,
    readonly administrator: Member,
    readonly caller: Caller,
  ) {}

  /** `sink`: where its mails go; without one it sends none. */
  static async start(clock: SettableClock, sending: SendingOverrides = {}, sink?: MailSink): Promise<Hooked> {
    const mail = sink && { url: sink.url, from: 'vakt@fristvakt.example', patience: 2 };
    const server = await startServer({
      ...{ clock, webhooks: { loopback: true, patience: 500, ...sending } },
      ...(mail === undefined ? {} : { mail }),
    });
    const organisation = await server.organisation('Lärkan Omsorg AB');
    const administrator = await server.member(organisation, { roles: ['administrator'], name: 'Ada Admin' });
    const caller = await server.session(administrator);
    return new Hooked(server, clock, organisation, administrator, caller);
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  async endpoint(
    address: string,
    eventTypes: readonly string[] = EVENT_TYPES,
    organisation = this.organisation,
  ): Promise<CreatedEndpoint> {
    const principal = await this.principal(organisation);
    const outcome = await this.server
      .get(CreateWebhookEndpoint)
      .execute(principal, { address, description: '', eventTypes });
    if (!outcome.ok) throw new Error(`the endpoint was refused: ${outcome.refusal.code}`);
    return outcome.value;
  }

  /** Takes the story in; the id of the matter. */
  async import(replyBy: string, on: string): Promise<string> {
    const { organisation } = this;
    const bytes = Buffer.from(JSON.stringify(story(replyBy, on)));
    const importing = this.server.get(ImportCaseFile);
    const outcome = await importing.execute({ organisation, by: null, bytes, dryRun: false });
    if (!outcome.ok) throw new Error(`the story was refused: ${outcome.refusal.code}`);
    const [matter] = await this.server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and kind = 'inspection' order by id desc limit 1`,
      [organisation],
    );
    return matter?.id ?? '';
  }

  async recordFact(matterId: string, fact: Readonly<Record<string, unknown>>): Promise<void> {
    const { organisation, administrator } = this;
    const outcome = await this.server.get(RecordFact).execute({
      ...{ organisation, recordedBy: administrator.membership, only: null, dryRun: false },
      ...{ matterId, fact },
    });
    if (!outcome.ok) throw new Error(`the fact was refused: ${JSON.stringify(outcome.refusal)}`);
  }

  /** Queues an event that tells nothing; the id of its delivery. */
  async ping(endpoint: string): Promise<string> {
    // How many there may be is tried elsewhere.
    await this.server.get(Limits).forget('webhook-ping', this.organisation);
    const principal = await this.principal(this.organisation);
    const outcome = await this.server.get(PingWebhookEndpoint).execute(principal, endpoint);
    if (!outcome.ok) throw new Error(`the test was refused: ${outcome.refusal.code}`);
    return outcome.value;
  }

  /** Tries to deliver everything that waits or is being sent, as a worker would. */
  async deliver(organisation = this.organisation): Promise<void> {
    for (const { id } of await this.deliveries(organisation))
      await this.server.get(DeliverWebhook).execute(organisation, id);
  }

  async deliveries(organisation = this.organisation): Promise<readonly DeliverySeen[]> {
    return this.server.sql<DeliverySeen>(
      `select d.id, v.id as event, v.type, v.body, d.state, d.attempts, d.answer_status as status, d.answer,
         extract(epoch from d.next_at - $2::timestamptz)::float8 as wait
       from webhook_delivery d join webhook_event v on v.id = d.event_id
       where d.organisation_id = $1 order by v.id, d.id`,
      [organisation, this.clock.instant()],
    );
  }

  private async principal(organisation: string): Promise<Principal> {
    const member =
      organisation === this.administrator.organisation
        ? this.administrator
        : await this.server.member(organisation, { roles: ['administrator'] });
    return {
      ...{ organisation, membership: member.membership, account: member.account, name: 'Ada' },
      ...{ roles: ['administrator'], matter: null, secondFactorMissing: false },
      by: { kind: 'session', id: member.account, secondFactor: true },
    };
  }
}
