import { ImportCaseFile, RecordFact } from '@fristvakt/providers';
import { Round, SendMail } from '@fristvakt/reminders';
import type { RoundDone } from '@fristvakt/reminders';
import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import type { SettableClock } from '../accounts/settable-clock';
import { startServer } from '../support/server';
import type { Member, RunningServer } from '../support/server';
import type { MailSink } from './mail-sink';

/** An answer to IVO that is due; what may be added to the story. */
const story = (replyBy: string, on: string): object => ({
  ...{ format: 'ivo-case/1', title: 'Svar', provider: { name: 'Lärkan Omsorg AB', kind: 'company' } },
  matters: [
    { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true },
    { id: 'I', kind: 'inspection', licence: 'L' },
  ],
  events: [{ id: 'e1', matter: 'I', type: 'information-requested', on, replyBy }],
});

interface ReminderSeen {
  readonly slot: string;
  readonly dueAt: string;
  readonly state: string;
  readonly late: number | null;
}

export interface NoticeSeen {
  readonly slot: string;
  readonly name: string;
  readonly because: string;
}

/** An organisation with an answer to give, people who see to it, and a clock that stands still. */
export class Reminded {
  private constructor(
    readonly server: RunningServer,
    readonly organisation: string,
    private readonly clock: SettableClock,
    private readonly record: {
      readonly provider: string;
      readonly matter: string;
      readonly deadline: string;
    },
  ) {}

  /** `at`: the instant of the clock, on or after the day of the letter. */
  static async start(
    clock: SettableClock,
    { replyBy, on, sink }: { readonly replyBy: string; readonly on: string; readonly sink?: MailSink },
  ): Promise<Reminded> {
    const mail = sink && { url: sink.url, from: 'vakt@fristvakt.example', patience: 2 };
    const server = await startServer({ clock, ...(mail === undefined ? {} : { mail }) });
    const organisation = await server.organisation('Lärkan Omsorg AB');
    const bytes = Buffer.from(JSON.stringify(story(replyBy, on)));
    const imported = await server
      .get(ImportCaseFile)
      .execute({ organisation, by: null, bytes, dryRun: false });
    if (!imported.ok) throw new Error(`the story was refused: ${imported.refusal.code}`);
    const [record] = await server.sql<{ provider: string; matter: string; deadline: string }>(
      `select provider_id as provider, matter_id as matter, id as deadline from deadline
       where organisation_id = $1 and kind = 'reply'`,
      [organisation],
    );
    if (record === undefined) throw new Error('the letter asks for no answer');
    return new Reminded(server, organisation, clock, record);
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  get deadline(): string {
    return this.record.deadline;
  }

  async own(member: Member): Promise<void> {
    await this.server.sql('update deadline set owner_id = $2 where id = $1', [
      this.record.deadline,
      member.membership,
    ]);
  }

  async recordFact(fact: Readonly<Record<string, unknown>>): Promise<void> {
    const { organisation, record } = this;
    const recorder = await this.server.member(organisation, { roles: ['auditor'], name: 'Recorder' });
    const outcome = await this.server.get(RecordFact).execute({
      ...{ organisation, recordedBy: recorder.membership, only: null, dryRun: false },
      ...{ matterId: record.matter, fact },
    });
    if (!outcome.ok) throw new Error(`the fact was refused: ${JSON.stringify(outcome.refusal)}`);
  }

  /** Sets the clock and brings everything up to the day, as is done after midnight. */
  async newDayAt(instant: string): Promise<void> {
    this.clock.set(Date.parse(instant));
    await this.server.get(DayKeeper).keep();
  }

  /** Sets the clock and lets a worker do one round. */
  async roundAt(instant: string): Promise<RoundDone> {
    this.clock.set(Date.parse(instant));
    return this.server.get(Round).execute('test');
  }

  /** Sends every mail that waits, as the queue would. */
  async sendMails(): Promise<void> {
    const waiting = await this.server.sql<{ id: string }>(
      `select id from mail where organisation_id = $1 and state in ('waiting', 'sending') order by id`,
      [this.organisation],
    );
    for (const { id } of waiting) await this.server.get(SendMail).execute(this.organisation, id);
  }

  async reminders(): Promise<readonly ReminderSeen[]> {
    return this.server.sql<ReminderSeen>(
      `select slot, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as "dueAt", state, late_seconds as late
       from reminder where organisation_id = $1 and deadline_id = $2 order by due_at, slot`,
      [this.organisation, this.record.deadline],
    );
  }

  async notices(): Promise<readonly NoticeSeen[]> {
    return this.server.sql<NoticeSeen>(
      `select told ->> 'slot' as slot, m.name, because from notice n
       join membership m on m.id = n.recipient_id join reminder r on r.id = n.reminder_id
       where n.organisation_id = $1 order by r.due_at, m.name`,
      [this.organisation],
    );
  }

  async acknowledge(): Promise<void> {
    await this.server.sql(
      'update notice set acknowledged_at = now(), read_at = now() where organisation_id = $1 and acknowledged_at is null',
      [this.organisation],
    );
  }
}
