import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@fristvakt/operation';
import {
  PreparedReads,
  SystemClock,
  addressOf,
  connectionOptions,
  instantOrNow,
  readColumnsAsWritten,
  startEmbeddedPostgres,
} from '@fristvakt/platform';
import type { MailSettings, Server } from '@fristvakt/platform';
import { ReminderWorker } from '@fristvakt/reminders';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { median, tableOf, tableOfGoals } from '../figures';
import type { Figures, Goal } from '../figures';
import { fillOrganisations, fillReminders } from './fill';
import { senderOn } from './sender';

const SINK_PORT = 3909;
const DUE = 1_000;

class Bench {
  readonly figures: Figures[] = [];
  readonly goals: Goal[] = [];

  constructor(
    private readonly server: Server,
    private readonly owner: Client,
    private readonly dataSource: DataSource,
    private readonly statements: PreparedReads,
  ) {}

  private sender(mail: MailSettings | null): ReturnType<typeof senderOn> {
    const { dataSource, statements } = this;
    return senderOn({ dataSource, statements, mail, clock: new SystemClock(), secretKey: randomBytes(32) });
  }

  /** How long a round takes that finds a thousand due, among so many that are not. In milliseconds. */
  async sweeps(planned: number, rounds: number): Promise<readonly number[]> {
    const { round } = this.sender(null);
    await this.fill(planned);
    const took: number[] = [];
    for (let turn = 0; turn <= rounds; turn += 1) {
      await fillReminders(this.owner, DUE, true);
      const began = performance.now();
      const { sent } = await round.execute('bench');
      if (sent !== DUE) throw new Error(`${String(sent)} were sent`);
      if (turn > 0) took.push(performance.now() - began);
    }
    const what = `a round with 1,000 due among ${planned.toLocaleString('en')}`;
    this.figures.push({ what, unit: 'ms', values: took });
    return took;
  }

  /** How what is due is found, as the role of the program sees it. */
  async plan(): Promise<string> {
    await this.owner.query('begin');
    await this.owner.query('set local role fristvakt_app');
    await this.owner.query("select set_config('fristvakt.purpose', 'sweep', true)");
    const { rows } = await this.owner.query<{ 'QUERY PLAN': string }>(
      `explain select distinct organisation_id from reminder where state = 'planned' and due_at <= ${instantOrNow('$1')}`,
      [null],
    );
    await this.owner.query('rollback');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  /** From due to accepted by a mail server on this machine: mails a minute. */
  async mails(count: number, rounds: number): Promise<void> {
    const sink = spawn(process.execPath, [join(__dirname, 'sink.js'), String(SINK_PORT)]);
    await new Promise((listening) => sink.stdout.once('data', listening));
    const mail = {
      url: `smtp://127.0.0.1:${String(SINK_PORT)}`,
      from: 'vakt@fristvakt.example',
      patience: 30,
    };
    const rates: number[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      await fillReminders(this.owner, count, true);
      const program = this.sender(mail);
      const connections = connectionOptions({ server: this.server, poolSize: 10 });
      const worker = new ReminderWorker(program.round, program.mails, connections);
      const began = performance.now();
      worker.onApplicationBootstrap();
      while (await this.isAnythingLeft()) await new Promise((again) => setTimeout(again, 100));
      rates.push((count * 60_000) / (performance.now() - began));
      await worker.beforeApplicationShutdown();
      program.mails.giveUp();
    }
    sink.kill();
    this.figures.push({
      what: `mails, of ${count.toLocaleString('en')} reminders`,
      unit: 'a minute',
      values: rates,
    });
    const value = median(rates);
    this.goals.push({ what: 'mails a minute', value, wanted: '>= 10000', met: value >= 10_000 });
  }

  private async isAnythingLeft(): Promise<boolean> {
    const { rows } = await this.owner.query<{ left: boolean }>(
      `select exists (select from mail where state in ('waiting', 'sending'))
         or exists (select from reminder where state = 'planned' and due_at < now()) as left`,
    );
    return rows[0]?.left === true;
  }

  private async fill(planned: number): Promise<void> {
    const { rows } = await this.owner.query<{ n: number }>(
      `select count(*) as n from reminder where state = 'planned'`,
    );
    await fillReminders(this.owner, planned - Number(rows[0]?.n), false);
    await this.owner.query('vacuum analyze reminder');
    await this.owner.query('checkpoint');
  }
}

/** Measures what a round costs among many planned reminders and among ten times as many, and how fast mail leaves. */
async function main(quick: boolean): Promise<void> {
  readColumnsAsWritten();
  const folder = mkdtempSync(join(tmpdir(), 'fristvakt-bench-'));
  // PostgreSQL does not run as root, and must be able to enter.
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder });
  const { socketFolder, port, superuser } = postgres;
  const server: Server = { socketFolder, port, user: superuser, database: 'fristvakt' };
  await migrate(server);
  const owner = new Client({ host: socketFolder, port, user: superuser, database: 'fristvakt' });
  const extra = connectionOptions({ server, poolSize: 10 });
  const dataSource = new DataSource({ type: 'postgres', ...addressOf(server), extra });
  const statements = new PreparedReads(extra);
  try {
    await owner.connect();
    await dataSource.initialize();
    await fillOrganisations(owner);
    const bench = new Bench(server, owner, dataSource, statements);
    const [small, large] = quick ? [10_000, 100_000] : [100_000, 1_000_000];
    const few = await bench.sweeps(small, quick ? 3 : 9);
    const many = await bench.sweeps(large, quick ? 3 : 9);
    const value = median(many) / median(few);
    bench.goals.push({
      what: 'a round with ten times the plan, time / time',
      value,
      wanted: '<= 1.2',
      met: value <= 1.2,
    });
    const plan = await bench.plan();
    const found = /reminder_due_index[^]*Index Cond: \(+due_at/.test(plan);
    bench.goals.push({
      what: 'what is due is found by its own index',
      value: Number(found),
      wanted: '1',
      met: found,
    });
    await bench.mails(quick ? 2_000 : 10_000, 3);
    process.stdout.write(`${plan}\n\n${tableOf(bench.figures)}\n${tableOfGoals(bench.goals)}`);
    process.exitCode = bench.goals.every(({ met }) => met) ? 0 : 1;
  } finally {
    await statements.onApplicationShutdown();
    await dataSource.destroy();
    await owner.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main(process.argv.includes('--quick'));
