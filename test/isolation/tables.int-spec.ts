import { Client, DatabaseError } from 'pg';
import { createDatabase } from '../support/database/database';
import type { TestDatabase } from '../support/database/database';
import { insertOf, sampleId, sampleRows } from '../support/database/sample-rows';
import type { SampleRow } from '../support/database/sample-rows';

/** Row level security by itself: the tables as they stand, without a line of the program in between. */
const APP = 'fristvakt_app';

let database: TestDatabase;
let owner: Client;
let app: Client;

beforeAll(async () => {
  database = await createDatabase();
  owner = new Client(database.connection('fristvakt'));
  app = new Client(database.connection(APP));
  await owner.connect();
  await app.connect();
});

afterAll(async () => {
  await owner.end();
  await app.end();
  await database.drop();
});

const namesBy = async (query: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(query)).rows.map(({ name }) => name);

/** Does something in a transaction that leaves nothing behind. */
async function undone<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

const hasOrganisation = (table: string): string =>
  `exists (select from pg_attribute where attrelid = ${table} and attname = 'organisation_id' and not attisdropped)`;

const notOfExtension = `not exists (select from pg_depend where objid = c.oid and deptype = 'e')`;

/** Every table but the one in which TypeORM notes what it has run. */
const TABLES = `pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')
  and relname <> 'migrations'`;

const FOREIGN_KEYS = `pg_constraint f where contype = 'f' and connamespace = 'public'::regnamespace`;

/**
 * What no table, view or function may be: the query names the breaches, of which there are none, and finds the ones
 * planted here.
 */
const RULES = [
  {
    rule: 'every table has row level security, forced upon its owner too, and a policy',
    query: `select relname as name from ${TABLES} and not (relrowsecurity and relforcerowsecurity
      and exists (select from pg_policy where polrelid = c.oid)) order by 1`,
    planted: `create table bare (id int); create table unforced (id int); create table without_policy (id int);
      alter table unforced enable row level security; create policy unforced_all on unforced using (true);
      alter table without_policy enable row level security, force row level security`,
    found: ['bare', 'unforced', 'without_policy'],
  },
  {
    rule: 'a foreign key between tables of organisations holds the organisation on both sides',
    query: `select conname as name from ${FOREIGN_KEYS} and ${hasOrganisation('conrelid')}
      and ${hasOrganisation('confrelid')} and not exists (
        select from unnest(conkey, confkey) pair (here, there)
        join pg_attribute own on own.attrelid = conrelid and own.attnum = here
        join pg_attribute other on other.attrelid = confrelid and other.attnum = there
        where own.attname = 'organisation_id' and other.attname = 'organisation_id') order by 1`,
    planted: `alter table fact add constraint crossing_fk foreign key (matter_id) references matter (id)`,
    found: ['crossing_fk'],
  },
  {
    rule: 'a foreign key to an organisation is the organisation of the row',
    query: `select conname as name from ${FOREIGN_KEYS} and confrelid = 'organisation'::regclass
      and not exists (select from pg_attribute
        where attrelid = conrelid and array[attnum] = conkey and attname = 'organisation_id') order by 1`,
    planted: `alter table person add constraint elsewhere_fk foreign key (id) references organisation (id)`,
    found: ['elsewhere_fk'],
  },
  {
    // Its columns lead an index of every row, or some of them are unique.
    rule: 'a foreign key has an index to follow it back',
    query: `select conname as name from ${FOREIGN_KEYS} and not exists (
        select from pg_index, lateral (select (indkey::int2[])[0:indnkeyatts - 1] as columns) key
        where indrelid = conrelid and indisvalid and indpred is null and (
          conkey @> columns[1:cardinality(conkey)] and conkey <@ columns[1:cardinality(conkey)]
          or indisunique and columns <@ conkey)) order by 1`,
    planted: `drop index fact_corrects_index; drop index deadline_owner_index;
      create index deadline_owner_index on deadline (organisation_id, owner_id) where standing`,
    found: ['deadline_owner_fk', 'fact_corrects_fk'],
  },
  {
    rule: 'a view reads with the rights of whoever asks',
    query: `select relname as name from pg_class c where relkind = 'v' and relnamespace = 'public'::regnamespace
      and ${notOfExtension} and not coalesce(reloptions @> array['security_invoker=true'], false) order by 1`,
    planted: `create view seeing_all as select * from fact;
      create view seeing_own with (security_invoker = true) as select * from fact`,
    found: ['seeing_all'],
  },
  {
    rule: 'no materialised view: it has no row level security',
    query: `select relname as name from pg_class where relkind = 'm' order by 1`,
    planted: 'create materialized view kept as select * from fact',
    found: ['kept'],
  },
  {
    rule: 'nothing but the audit chain works with the rights of its owner, and there with a fixed search path',
    query: `select proname as name from pg_proc where prosecdef
      and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and not (proname in ('chain_audit_entry', 'begin_audit_chain')
        and proconfig is not distinct from array['search_path=public, pg_temp']) order by 1`,
    planted: `create function escalated() returns int language sql security definer return 1;
      alter function begin_audit_chain() reset search_path`,
    found: ['begin_audit_chain', 'escalated'],
  },
  {
    rule: 'the application may empty no table, point at none and hang no trigger on one',
    query: `select relname as name from ${TABLES}
      and has_table_privilege('${APP}', c.oid, 'truncate, references, trigger') order by 1`,
    planted: `grant truncate on fact to ${APP}; grant trigger on deadline to ${APP}`,
    found: ['deadline', 'fact'],
  },
  {
    rule: 'the application changes and deletes nothing of what is only ever added',
    query: `select relname as name from ${TABLES}
      and relname in ('fact', 'audit_entry', 'audit_head', 'derivation', 'service_confirmation')
      and (has_any_column_privilege('${APP}', c.oid, 'update') or has_table_privilege('${APP}', c.oid, 'delete'))
      order by 1`,
    planted: `grant update (body) on fact to ${APP}; grant delete on derivation to ${APP}`,
    found: ['derivation', 'fact'],
  },
  {
    rule: 'the application cannot touch the head of an audit chain, nor what TypeORM notes',
    query: `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and (
        relname = 'audit_chain' and (has_any_column_privilege('${APP}', c.oid, 'insert, update')
          or has_table_privilege('${APP}', c.oid, 'delete'))
        or relname = 'migrations' and has_any_column_privilege('${APP}', c.oid, 'select, insert, update')) order by 1`,
    planted: `grant update on audit_chain to ${APP}; grant select on migrations to ${APP}`,
    found: ['audit_chain', 'migrations'],
  },
];

describe('the tables as the catalogue has them', () => {
  it.each(RULES)('$rule', async ({ query, planted, found }) => {
    expect(await namesBy(query)).toStrictEqual([]);
    const caught = await undone(owner, async () => {
      await owner.query(planted);
      return namesBy(query);
    });
    expect(caught).toStrictEqual(found);
  });

  it('the role of the application is nobody special, in no group, and owns nothing', async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
        (select count(*)::int from pg_auth_members where member = r.oid) as groups,
        (select count(*)::int from pg_shdepend where refobjid = r.oid and deptype = 'o') as owned
      from pg_roles r where rolname = $1`,
      [APP],
    );
    expect(rows).toStrictEqual([
      {
        ...{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
        ...{ rolreplication: false, groups: 0, owned: 0 },
      },
    ]);
  });
});

const [A, B] = [sampleId('a'), sampleId('b')];

/** An organisation is itself; every other row of one says whose it is. */
const tenantOf = (table: string): string => (table === 'organisation' ? 'id' : 'organisation_id');

/** The tables that belong to nobody: a person's account, and counters of tries that hold no name. */
const OF_NO_ORGANISATION = ['account', 'heartbeat', 'rate_limit'];

/** What the application cannot insert is made by the database itself. */
const chainOf = (organisation: string): SampleRow => ({
  table: 'audit_chain',
  values: { organisation_id: organisation },
});

describe('row level security alone', () => {
  let tenantTables: string[];

  beforeAll(async () => {
    tenantTables = await namesBy(
      `select relname as name from ${TABLES} and relname <> all ('{${OF_NO_ORGANISATION.join()}}') order by 1`,
    );
    for (const row of [...sampleRows('a'), ...sampleRows('b')]) await owner.query(insertOf(row));
    await owner.query(`insert into rate_limit (key, points) values ('k', 1)`);
  });

  /** A transaction of the application in a context; nothing of it stays. */
  const inContext = async <T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> =>
    undone(app, async () => {
      for (const [name, value] of Object.entries(settings)) {
        await app.query('select set_config($1, $2, true)', [`fristvakt.${name}`, value]);
      }
      return work();
    });

  /** How many rows of a table are to be seen, without any filter: in all, and by organisation. */
  async function seen(client: Client, table: string): Promise<{ a: number; b: number; all: number }> {
    const tenant = tenantOf(table);
    const { rows } = await client.query<{ a: number; b: number; all: number }>(
      `select count(*) filter (where ${tenant} = $1)::int as a, count(*) filter (where ${tenant} = $2)::int as b,
        count(*)::int as all from ${table}`,
      [A, B],
    );
    return rows[0] ?? { a: 0, b: 0, all: 0 };
  }

  /** The code with which a statement is refused, or how many rows it would have changed. */
  async function outcomeOf(statement: { text: string; values: unknown[] }): Promise<string> {
    await app.query('savepoint attempt');
    try {
      const { rowCount } = await app.query(statement);
      return `${String(rowCount)} rows`;
    } catch (error) {
      if (error instanceof DatabaseError && error.code !== undefined) return error.code;
      throw error;
    } finally {
      await app.query('rollback to savepoint attempt');
    }
  }

  /** Each name with what became of it, in order. */
  async function each<T>(
    tables: readonly string[],
    ask: (table: string) => Promise<T>,
  ): Promise<[string, T][]> {
    const answers: [string, T][] = [];
    for (const table of tables) answers.push([table, await ask(table)]);
    return answers;
  }

  const DENIED = '42501';
  const ofTenants = (answer: (table: string) => unknown): [string, unknown][] =>
    tenantTables.map((table) => [table, answer(table)]);
  const privileged = (table: string): boolean => table.startsWith('privileged_');
  /** A sign-in under way is looked up before anybody is known, and in no organisation's context. */
  const beforeSignIn = (table: string): boolean => table === 'oidc_flow';

  it('is tested with rows of both organisations in every table of organisations', async () => {
    const counts = await each(tenantTables, async (table) => seen(owner, table));
    expect(counts.filter(([, { a, b, all }]) => a === 0 || b === 0 || a + b !== all)).toStrictEqual([]);
  });

  it.each([{ purpose: '' }, { purpose: 'counsel' }])(
    'shows an organisation all of its rows and no others; privileged ones to counsel (purpose "$purpose")',
    async ({ purpose }) => {
      const there = new Map(await each(tenantTables, async (table) => seen(owner, table)));
      const counts = await inContext({ organisation: A, purpose }, async () =>
        each(tenantTables, async (table) => seen(app, table)),
      );
      const expected = ofTenants((table) => {
        const hidden = beforeSignIn(table) || (privileged(table) && purpose !== 'counsel');
        const own = hidden ? 0 : there.get(table)?.a;
        return { a: own, b: 0, all: own };
      });
      expect(counts).toStrictEqual(expected);
    },
  );

  it('refuses an organisation every row of another', async () => {
    const rows = [...sampleRows('b').filter(({ table }) => table !== 'account'), chainOf(B)];
    const outcomes = await inContext({ organisation: A, purpose: 'counsel' }, async () => {
      const found = new Map<string, string>();
      for (const row of rows) found.set(row.table, await outcomeOf(insertOf(row)));
      return found;
    });
    expect(outcomes).toStrictEqual(new Map(rows.map(({ table }) => [table, DENIED])));
    expect([...outcomes.keys()].toSorted()).toStrictEqual(tenantTables);
  });

  it('refuses an organisation to hand its rows to another', async () => {
    const outcomes = await inContext({ organisation: A, purpose: 'counsel' }, async () =>
      each(tenantTables, async (table) =>
        outcomeOf({ text: `update ${table} set ${tenantOf(table)} = $1`, values: [B] }),
      ),
    );
    expect(outcomes).toStrictEqual(ofTenants((table) => (beforeSignIn(table) ? '0 rows' : DENIED)));
  });

  it.each(['update %t set %o = $1 where %o = $2', 'delete from %t where %o = $2 and %o <> $1'])(
    'lets an organisation change no row of another: %s',
    async (statement) => {
      const outcomes = await inContext({ organisation: A, purpose: 'counsel' }, async () =>
        each(tenantTables, async (table) =>
          outcomeOf({
            text: statement.replaceAll('%t', table).replaceAll('%o', tenantOf(table)),
            values: [A, B],
          }),
        ),
      );
      expect(outcomes.filter(([, outcome]) => outcome !== '0 rows' && outcome !== DENIED)).toStrictEqual([]);
    },
  );

  it('without a context shows nothing and takes nothing, but for the counters of tries', async () => {
    const tables = [...tenantTables, 'account'];
    const rows = [...sampleRows('a'), chainOf(A)];
    const [counts, outcomes] = await inContext({}, async () => [
      await each(tables, async (table) => (await app.query(`select from ${table}`)).rowCount),
      await each([...rows.keys()].map(String), async (index) => {
        const row = rows[Number(index)];
        return row === undefined ? 'no row' : outcomeOf(insertOf(row));
      }),
    ]);
    expect(counts).toStrictEqual(tables.map((table) => [table, 0]));
    expect(outcomes).toStrictEqual(rows.map((_, index) => [String(index), DENIED]));
  });

  it('shows a person their own account and no other, whatever organisation they are in', async () => {
    const ids = await inContext({ organisation: B, account: A }, async () =>
      app.query('select id from account'),
    );
    expect(ids.rows).toStrictEqual([{ id: sampleId('a') }]);
  });

  it('shows a guest nothing of another matter', async () => {
    const ofMatters = [
      ...['matter', 'matter_word', 'fact', 'matter_state', 'deadline', 'privileged_note'],
      ...['checklist', 'checklist_item', 'finding', 'plan_action', 'effect_check'],
      'intake_letter',
      ...['matter_closing', 'recurring_control', 'checklist_rebase'],
      ...['evidence', 'evidence_version', 'evidence_link', 'evidence_erasure', 'evidence_counter'],
      'letter',
    ];
    const counts = await inContext({ organisation: A, purpose: 'counsel', matter: B }, async () =>
      each(ofMatters, async (table) => (await seen(app, table)).all),
    );
    expect(counts).toStrictEqual(ofMatters.map((table) => [table, 0]));
    expect(ofMatters).toStrictEqual([...new Set(ofMatters)]);
  });

  it('leaves nothing of a context on the connection', async () => {
    await app.query('begin');
    await app.query(`select set_config('fristvakt.organisation', $1, true)`, [A]);
    expect((await seen(app, 'fact')).all).toBe(1);
    await app.query('commit');
    const { rows } = await app.query<{ left: string | null }>(
      `select current_setting('fristvakt.organisation', true) as left`,
    );
    expect(rows[0]?.left ?? '').toBe('');
    expect((await seen(app, 'fact')).all).toBe(0);
  });
});
