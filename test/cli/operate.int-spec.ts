import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { scriptOn } from '../audit/audit-app';
import { createDatabase } from '../support/database/database';
import type { TestDatabase } from '../support/database/database';
import { startHost } from './in-one-process';
import type { Host } from './in-one-process';
import { BUILDING, ended, fristvakt, inHouse, linesOf, story } from './program';
import type { Run } from './program';

const COMMANDS = [
  'config',
  'migrate',
  'organisation',
  'user',
  'import',
  'export',
  'rederive',
  'audit',
  'backup',
  'restore',
];
const NOBODY = '00000000-0000-4000-8000-000000000000';
const KEYS = [
  ...['FRISTVAKT_SECRET_KEY', 'FRISTVAKT_PRIVILEGED_KEY'].map(
    (name) => `${name}=${randomBytes(32).toString('base64')}`,
  ),
];

/** A database as the program is told of it. */
function addressOf(connection: ClientConfig, name: string): string {
  const { host = '', port = 5432, user = '', password } = connection;
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
  return `postgresql://${user}${secret}@localhost:${String(port)}/${name}?host=${encodeURIComponent(host)}`;
}

/** `NAME=value` as a name and its value. */
function asEntry(setting: string): readonly [string, string] {
  const at = setting.indexOf('=');
  return [setting.slice(0, at), setting.slice(at + 1)];
}

/** What a call printed that has to be done without a word of complaint. */
function soundly({ exit, out, err }: Run): string {
  expect([exit, err]).toStrictEqual([0, '']);
  return out;
}

/** The real program with these settings in its surroundings. */
const inSurroundings = async (
  settings: readonly string[],
  words: readonly string[],
  input = '',
): Promise<Run> => {
  const call = [...settings, process.execPath, 'apps/cli/fristvakt.cjs', ...words];
  return ended(spawn('env', call, { cwd: inHouse('') }), input);
};

describe('the commands that need the database', () => {
  let database: TestDatabase;
  let owner: Client;
  let host: Host;

  beforeAll(async () => {
    await fristvakt(['--help']);
    database = await createDatabase();
    owner = new Client(database.connection('fristvakt'));
    await owner.connect();
    host = startHost(Object.fromEntries(here().map(asEntry)));
  }, BUILDING);
  afterAll(async () => {
    await host.end();
    await owner.end();
    await database.drop();
  });

  /** The settings of the database of this test. */
  const here = (): readonly string[] => [
    `DATABASE_URL=${addressOf(database.connection('fristvakt_app'), database.name)}`,
    `FRISTVAKT_OWNER_DATABASE_URL=${addressOf(database.connection('fristvakt'), database.name)}`,
    ...KEYS,
  ];

  /** The program on the database of this test, as a process of its own. Every command is run so at least once. */
  const run = async (words: readonly string[], input = ''): Promise<Run> =>
    inSurroundings(here(), words, input);

  const did = async (words: readonly string[], input = ''): Promise<string> =>
    soundly(await run(words, input));

  /** The same in a process that is there already, which need not load everything anew. */
  const runHere = async (words: readonly string[], input = ''): Promise<Run> => host.run(words, input);

  const didHere = async (words: readonly string[], input = ''): Promise<string> =>
    soundly(await runHere(words, input));

  const newOrganisation = async (): Promise<string> =>
    (await didHere(['organisation', 'create', '--name', 'Omsorg AB'])).trim();

  const accountsOf = async (organisation: string): Promise<readonly { hash: string | null }[]> => {
    const { rows } = await owner.query<{ hash: string | null }>(
      `select a.password_hash as hash from account a join membership m on m.account_id = a.id
       where m.organisation_id = $1`,
      [organisation],
    );
    return rows;
  };

  /** Standard input is read as a file is: a process of its own has one. */
  const imported = async (organisation: string, file: string, input = ''): Promise<string> => {
    const report = await (file === '-' ? did : didHere)(
      ['import', file, '--organisation', organisation, '--json'],
      input,
    );
    return (JSON.parse(report) as { providerId: string }).providerId;
  };

  it(
    'are listed by --help, and each says how it is called',
    async () => {
      const { out } = await fristvakt(['--help']);
      for (const command of COMMANDS) {
        expect(out).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
        const help = await fristvakt([command, '--help']);
        expect([help.exit, help.err]).toStrictEqual([0, '']);
        expect(help.out).toMatch(new RegExp(`^Usage: fristvakt ${command}[ \\n]`));
        expect(linesOf(help.out).filter((line) => line.length > 120)).toStrictEqual([]);
      }
    },
    BUILDING,
  );

  it(
    'refuse a call that cannot be read: exit 2, the reason on standard error',
    async () => {
      const calls: readonly (readonly [readonly string[], string])[] = [
        [['audit'], 'audit: say verify or export'],
        [['audit', 'verify', 'more'], 'audit verify: "more" is one word too many'],
        [['audit', 'verify', '--organisation', 'x'], '--organisation: "x" is no id'],
        [['audit', 'verify', '--organisation', NOBODY, '--known', '17'], '--known: expected the number'],
        [['organisation', 'create'], '--name is missing'],
        [['user', 'delete'], 'user: say create-administrator or reset'],
        [['user', 'reset', '--organisation', NOBODY, '--password'], '--email is missing'],
        [
          ['user', 'reset', '--organisation', NOBODY, '--email', 'ada@omsorg.example'],
          'user reset: say --password, --second-factor or both',
        ],
        [['user', 'reset', '--password-stdin'], "Unknown option '--password-stdin'"],
        [['user', 'create-administrator', '--second-factor'], "Unknown option '--second-factor'"],
        [['import', '--organisation', NOBODY], 'no case file given'],
        [['import', 'test/none.yaml', '--organisation', NOBODY], 'there is no such file'],
        [['rederive', '--colour'], "Unknown option '--colour'"],
      ];
      for (const [words, reason] of calls) {
        const { exit, out, err } = await run(words);
        expect([exit, out]).toStrictEqual([2, '']);
        expect(err).toContain(
          `fristvakt: ${words.includes('test/none.yaml') ? 'test/none.yaml: cannot be read: ' : ''}${reason}`,
        );
      }
    },
    BUILDING,
  );

  it('refuse a call about what the database has not', async () => {
    const calls: readonly (readonly [readonly string[], string])[] = [
      [['audit', 'verify', '--organisation', NOBODY], `there is no organisation ${NOBODY}`],
      [['export', '--organisation', NOBODY, '--provider', NOBODY], 'refused: not-found'],
    ];
    for (const [words, reason] of calls) {
      const { exit, out, err } = await runHere(words);
      expect([exit, out]).toStrictEqual([2, '']);
      expect(err).toContain(`fristvakt: ${reason}`);
    }
  });

  it(
    'config check tells every fault, and hides what is secret',
    async () => {
      const address = 'DATABASE_URL=postgres://kim:hemligt@db.example/fristvakt?sslpassword=hemligt';
      const more = ['FRISTVAKT_PORT=3001', 'FRISTVAKT_METRICS_PORT=9464', 'FRISTVAKT_MIGRATE=no'];
      const sound = await inSurroundings([address, ...KEYS, ...more], ['config', 'check']);
      expect([sound.exit, sound.err]).toStrictEqual([0, '']);
      expect(sound.out).toContain('db.example/fristvakt');
      expect(sound.out).toMatch(/^FRISTVAKT_PORT +3001$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_METRICS_PORT +9464$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_METRICS_HOST +127\.0\.0\.1$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_MIGRATE +no$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_SMTP_URL +– \(nothing is mailed\)$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_WORKER +inside$/m);
      for (const secret of ['hemligt', ...KEYS.map((key) => key.replace(/^\w+=/, ''))])
        expect(sound.out).not.toContain(secret);
      const broken = await inSurroundings(
        [address, 'FRISTVAKT_PORT=99999', 'FRISTVAKT_DEMO=maybe', 'FRISTVAKT_MAIL_FROM=vakt@omsorg.example'],
        ['config', 'check'],
      );
      expect([broken.exit, broken.err]).toStrictEqual([1, '']);
      expect(broken.out).toContain('FRISTVAKT_PORT: expected a whole number');
      expect(broken.out).toContain('FRISTVAKT_DEMO: expected one of yes, no');
      const same = await inSurroundings(
        [address, 'FRISTVAKT_PORT=3001', 'FRISTVAKT_METRICS_PORT=3001'],
        ['config', 'check'],
      );
      expect([same.exit, same.out]).toStrictEqual([
        1,
        expect.stringContaining('FRISTVAKT_METRICS_PORT: must be another than FRISTVAKT_PORT'),
      ]);
      expect(broken.out).toContain('FRISTVAKT_SMTP_URL: must be given with FRISTVAKT_MAIL_FROM');
    },
    BUILDING,
  );

  it(
    'config check shows how mail leaves, from a file if need be, and what is wrong with it',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'fristvakt-smtp-'));
      const file = join(folder, 'smtp');
      await writeFile(file, 'smtps://kim:hemligt@mail.example:465\n');
      const address = 'DATABASE_URL=postgres://kim@db.example/fristvakt';
      const by = [
        ...[address, ...KEYS, `FRISTVAKT_SMTP_URL_FILE=${file}`, 'FRISTVAKT_MAIL_FROM=vakt@omsorg.example'],
        ...['FRISTVAKT_SMTP_PATIENCE=7', 'FRISTVAKT_WORKER=apart'],
      ];
      const sound = await inSurroundings(by, ['config', 'check']);
      expect([sound.exit, sound.err]).toStrictEqual([0, '']);
      expect(sound.out).toMatch(/^FRISTVAKT_SMTP_URL +smtps:\/\/kim:hidden@mail\.example:465$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_MAIL_FROM +vakt@omsorg\.example$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_SMTP_PATIENCE +7$/m);
      expect(sound.out).toMatch(/^FRISTVAKT_WORKER +apart$/m);
      const broken = await inSurroundings(
        [
          ...[address, 'FRISTVAKT_SMTP_URL=mail.example', 'FRISTVAKT_MAIL_FROM=Fristvakt'],
          ...['FRISTVAKT_SMTP_PATIENCE=0', 'FRISTVAKT_WORKER=outside'],
        ],
        ['config', 'check'],
      );
      expect(broken.exit).toBe(1);
      for (const name of ['SMTP_URL', 'MAIL_FROM', 'SMTP_PATIENCE', 'WORKER'])
        expect(broken.out).toContain(`FRISTVAKT_${name}: expected`);
      await rm(folder, { recursive: true });
    },
    BUILDING,
  );

  it(
    'tell in a sentence that the database does not answer',
    async () => {
      const { exit, out, err } = await inSurroundings(
        ['DATABASE_URL=postgres://kim@127.0.0.1:1/fristvakt', ...KEYS],
        ['audit', 'verify'],
      );
      expect([exit, out]).toStrictEqual([2, '']);
      expect(err).toMatch(/^fristvakt: the database does not answer: .*\n$/);
    },
    BUILDING,
  );

  it(
    'give an organisation its first person, whose password is told once',
    async () => {
      const organisation = await newOrganisation();
      const call = [
        'user',
        'create-administrator',
        '--organisation',
        organisation,
        '--name',
        'Ada',
        '--email',
      ];
      const made = await didHere([...call, `ada@${organisation}.example`, '--and-officer']);
      expect(made).toMatch(/^member {4}\S+\npassword {2}\S{24} {3}\(told this once\)\n$/);
      const { rows } = await owner.query<{ roles: string[] }>(
        'select roles from membership where organisation_id = $1',
        [organisation],
      );
      expect(rows).toStrictEqual([{ roles: ['administrator', 'compliance-officer'] }]);
      const second = await runHere([...call, 'bo@omsorg.example']);
      expect([second.exit, second.err]).toStrictEqual([2, 'fristvakt: refused: administrator-exists\n']);
      const other = await newOrganisation();
      const given = await did(
        [
          ...call.map((word) => (word === organisation ? other : word)),
          'cy@omsorg.example',
          '--password-stdin',
        ],
        'en lång ramsa om vår\n',
      );
      expect(given).toMatch(/^member {4}\S+\n$/);
      const short = await runHere([...call, 'di@omsorg.example', '--password-stdin'], 'kort\n');
      expect(short.err).toContain('refused: password-too-short');
    },
    BUILDING,
  );

  it(
    'give a member a way back, and tell who is none elsewhere nothing',
    async () => {
      const [organisation, other] = [await newOrganisation(), await newOrganisation()];
      const email = `ada@${organisation}.example`;
      const made = await didHere([
        ...[
          'user',
          'create-administrator',
          '--organisation',
          organisation,
          '--name',
          'Ada',
          '--email',
          email,
        ],
      ]);
      const [member = ''] = linesOf(made);
      const [known] = await accountsOf(organisation);
      const call = ['user', 'reset', '--organisation', organisation, '--email', email];
      const both = await did([...call, '--password', '--second-factor']);
      expect(both).toMatch(
        /^member {4}\S+\npassword {2}\S{24} {3}\(told this once\)\nremoved {3}second factor\n$/,
      );
      expect(linesOf(both)[0]).toBe(member);
      const [changed] = await accountsOf(organisation);
      expect(changed?.hash).not.toBe(known?.hash);
      expect(await didHere([...call, '--second-factor'])).toBe(`${member}\nremoved   second factor\n`);
      const strangers = [
        [other, email],
        [NOBODY, email],
        [organisation, 'nobody@omsorg.example'],
      ];
      for (const [where = '', who = ''] of strangers)
        expect(
          await runHere(['user', 'reset', '--organisation', where, '--email', who, '--password']),
        ).toStrictEqual({ exit: 2, out: '', err: 'fristvakt: refused: member-not-found\n' });
      expect(await accountsOf(organisation)).toStrictEqual([changed]);
    },
    BUILDING,
  );

  it(
    'take a case file in, give it back, and know it again',
    async () => {
      const organisation = await newOrganisation();
      const words = ['import', story('humana-2023'), '--organisation', organisation];
      expect(await didHere([...words, '--dry-run'])).toContain('facts      10 added, 0 known');
      const report = await did([...words, '--json']);
      const provider = (JSON.parse(report) as { providerId: string }).providerId;
      expect(await didHere([...words, '--into', provider])).toContain('facts      0 added, 10 known');
      const yaml = await did(['export', '--provider', provider, '--organisation', organisation]);
      const replayed = await fristvakt(['replay', '-', '--as-of', '2023-02-07'], yaml);
      expect(replayed).toStrictEqual(
        await fristvakt(['replay', story('humana-2023'), '--as-of', '2023-02-07']),
      );
      const json = await didHere([
        'export',
        '--provider',
        provider,
        '--organisation',
        organisation,
        '--json',
      ]);
      expect(JSON.parse(json)).toMatchObject({ format: 'ivo-case/1' });
      const broken = await run(['import', '-', '--organisation', organisation], 'format: ivo-case/2\n');
      expect([broken.exit, broken.out]).toStrictEqual([2, '']);
      expect(broken.err).toMatch(/^\(standard input\):1:9: format: /);
    },
    BUILDING,
  );

  it(
    'find stored rows that the facts do not give, and put them right',
    async () => {
      const organisation = await newOrganisation();
      await imported(organisation, story('humana-2023'));
      const words = ['rederive', '--organisation', organisation];
      expect(await didHere([...words, '--check'])).toBe('1 providers, 0 differences\n');
      await owner.query(
        `update matter_state set status = 'final' where organisation_id = $1 and kind = 'licence'`,
        [organisation],
      );
      const checked = await run([...words, '--check']);
      expect(checked.exit).toBe(1);
      expect(checked.out).toMatch(/^matter_state\t\S+\tstatus\tfinal\tactive\n1 providers, 1 differences\n$/);
      expect(await didHere(words)).toMatch(/^put right\tmatter_state\t\S+\tstatus\tfinal\tactive\n/);
      expect(await didHere([...words, '--check'])).toBe('1 providers, 0 differences\n');
    },
    BUILDING,
  );

  it(
    'list what a change of the law would move: old day, new day, cause',
    async () => {
      const organisation = await newOrganisation();
      const { rows } = await owner.query<{ today: string; due: string }>(
        `select to_char(now() at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as today, '' as due`,
      );
      const today = rows[0]?.today ?? '';
      const file = {
        ...{ format: 'ivo-case/1', title: 'Revoked today', provider: { name: 'Omsorg AB', kind: 'company' } },
        matters: [
          { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true },
        ],
        events: [
          {
            ...{ id: 'e1', matter: 'L', type: 'licence-revoked', by: 'ivo', on: today, ground: 'unsuitable' },
            served: { on: today, how: 'ordinary' },
          },
        ],
      };
      await imported(organisation, '-', JSON.stringify(file));
      await owner.query(
        `update deadline set due_on = '2200-01-07', sort_on = '2200-01-07', rule_version = '1900-01-01',
         derived = jsonb_set(derived::jsonb, '{due}', '"2200-01-07"')
       where organisation_id = $1 and key = 'e1:appeal:provider'`,
        [organisation],
      );
      await owner.query(`update provider set law = 'another' where organisation_id = $1`, [organisation]);
      const words = ['rederive', '--organisation', organisation];
      const out = await didHere(words);
      expect(out).toMatch(
        /^law review\te1:appeal:provider\t2200-01-07 → \d{4}-\d\d-\d\d\tAPP-IVO-3W 1900-01-01 → .*\n/,
      );
      expect(out).toContain('1 providers, 1 brought up to the day\n');
      expect(await didHere(words)).toBe('1 providers, 0 brought up to the day\n');
    },
    BUILDING,
  );

  it(
    'verify the audit chain, and export it for the stand-alone script',
    async () => {
      const organisation = await newOrganisation();
      await imported(organisation, story('humana-2023'));
      const words = ['audit', 'verify', '--organisation', organisation];
      expect(await didHere(words)).toBe(
        `${organisation}  2 entries, chain intact; 0 values erased, no signed head yet\n`,
      );
      const exported = await did(['audit', 'export', '--organisation', organisation]);
      expect(scriptOn(exported)).toStrictEqual({ exit: 0, out: '4 entries, chain intact' });
      await owner.query('begin');
      await owner.query('set local session_replication_role = replica');
      await owner.query(`update audit_entry set actor = 'kim' where organisation_id = $1 and seq = 2`, [
        organisation,
      ]);
      await owner.query('commit');
      const found = await run(words);
      expect([found.exit, found.out]).toStrictEqual([1, `${organisation}  entry 2: hash\n`]);
      const all = await runHere(['audit', 'verify']);
      expect(all.exit).toBe(1);
      expect(linesOf(all.out).length).toBeGreaterThan(1);
    },
    BUILDING,
  );

  it(
    'bring the schema up to the version, and refuse to work before',
    async () => {
      await owner.query('drop schema public cascade');
      await owner.query('create schema public');
      const early = await run(['organisation', 'create', '--name', 'Omsorg AB']);
      expect([early.exit, early.out]).toStrictEqual([2, '']);
      expect(early.err).toMatch(/run fristvakt migrate first\n$/);
      expect(await did(['migrate'])).toMatch(/: \d+ steps taken\n$/);
      expect(await didHere(['migrate'])).toMatch(/: up to date\n$/);
      expect(await did(['organisation', 'create', '--name', 'Omsorg AB'])).toMatch(/^[\da-f-]{36}\n$/);
    },
    BUILDING,
  );
});
