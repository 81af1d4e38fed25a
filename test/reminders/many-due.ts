import { ImportCaseFile } from '@fristvakt/providers';
import type { RunningServer } from '../support/server';

/** How many reminders are due, of how many organisations, spread over how many seconds from now. */
export interface Due {
  readonly organisations: number;
  readonly reminders: number;
  readonly overSeconds: number;
}

/** Who is told of a reminder, by the level it goes up to at the least; everybody is there, and nobody has acknowledged. */
const TOLD_FROM: Readonly<Record<string, number>> = { owner: 1, 'stand-in': 2, manager: 3 };
const PEOPLE = ['counsel', 'compliance-officer', 'manager'] as const;

const STORY = {
  ...{ format: 'ivo-case/1', title: 'Svar', provider: { name: 'Lärkan Omsorg AB', kind: 'company' } },
  matters: [
    { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true },
    { id: 'I', kind: 'inspection', licence: 'L' },
  ],
  events: [{ id: 'e1', matter: 'I', type: 'information-requested', on: '2026-05-11', replyBy: '2026-05-28' }],
};

/** Organisations with three people each, and reminders of deadlines of theirs. The week before last was the last with a digest. */
export class ManyDue {
  private constructor(
    private readonly server: RunningServer,
    readonly organisations: readonly string[],
    private readonly people: ReadonlyMap<string, readonly string[]>,
  ) {}

  static async of(server: RunningServer, due: Due): Promise<ManyDue> {
    const organisations: string[] = [];
    const people = new Map<string, readonly string[]>();
    for (let count = 0; count < due.organisations; count += 1) {
      const organisation = await server.organisation(`Omsorg ${String(count)}`);
      const members = [];
      for (const role of PEOPLE)
        members.push((await server.member(organisation, { roles: [role] })).membership);
      const bytes = Buffer.from(JSON.stringify(STORY));
      const imported = await server
        .get(ImportCaseFile)
        .execute({ organisation, by: null, bytes, dryRun: false });
      if (!imported.ok) throw new Error(`the story was refused: ${imported.refusal.code}`);
      organisations.push(organisation);
      people.set(organisation, members);
      await server.sql('delete from reminder where organisation_id = $1', [organisation]);
      await multiply(server, organisation, members[0] ?? '', due.reminders / due.organisations);
      await plan(server, organisation, due.overSeconds);
    }
    await server.sql(
      `insert into reminder_setting (organisation_id, digest_week)
       select id, date_trunc('week', now())::date - 14 from organisation where id = any ($1)`,
      [organisations],
    );
    return new ManyDue(server, organisations, people);
  }

  /** Every notice of a reminder that there must be, and no other. */
  async expectedNotices(): Promise<readonly string[]> {
    const rows = await this.server.sql<{ id: string; organisation: string; level: string }>(
      'select id, organisation_id as organisation, at_least as level from reminder',
    );
    return rows
      .flatMap(({ id, organisation, level }) =>
        (this.people.get(organisation) ?? [])
          .slice(0, TOLD_FROM[level] ?? 0)
          .map((person) => `${id} ${person}`),
      )
      .toSorted();
  }

  async notices(): Promise<readonly string[]> {
    const rows = await this.server.sql<{ reminder: string; person: string }>(
      `select reminder_id as reminder, recipient_id as person from notice where kind = 'reminder'`,
    );
    return rows.map(({ reminder, person }) => `${reminder} ${person}`).toSorted();
  }

  /** One for everybody. */
  get expectedDigests(): readonly string[] {
    return [...this.people.values()].flat().toSorted();
  }

  async digests(): Promise<readonly string[]> {
    const rows = await this.server.sql<{ person: string }>(
      `select recipient_id as person from notice where kind = 'digest'`,
    );
    return rows.map(({ person }) => person).toSorted();
  }

  async counted(what: string): Promise<number> {
    const [row] = await this.server.sql<{ n: number }>(`select count(*)::integer as n from ${what}`);
    return row?.n ?? 0;
  }
}

/** The one deadline of the organisation as many times, all of one owner's. */
async function multiply(
  server: RunningServer,
  organisation: string,
  owner: string,
  times: number,
): Promise<void> {
  await server.sql('update deadline set owner_id = $2 where organisation_id = $1', [organisation, owner]);
  await server.sql(
    `insert into deadline select (json_populate_record(d, json_build_object('id', gen_random_uuid(),
       'key', d.key || ':' || n))).*
     from deadline d, generate_series(2, $2::integer) n where d.organisation_id = $1 and d.kind = 'reply'`,
    [organisation, times],
  );
}

async function plan(server: RunningServer, organisation: string, overSeconds: number): Promise<void> {
  await server.sql(
    `insert into reminder (id, organisation_id, provider_id, matter_id, deadline_id, due_key, slot, ladder, at_least, due_at)
     select gen_random_uuid(), organisation_id, provider_id, matter_id, id, due_on::text, 'd3', 'answer',
       (array['owner', 'owner', 'owner', 'stand-in', 'manager'])[1 + floor(random() * 5)::integer],
       now() + make_interval(secs => random() * $2)
     from deadline where organisation_id = $1 and kind = 'reply'`,
    [organisation, overSeconds],
  );
}
