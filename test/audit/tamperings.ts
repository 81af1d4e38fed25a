import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { ChainFault } from '@fristvakt/audit';
import type { Client } from 'pg';

/** One way to tamper with a chain, as a superuser who has switched off every trigger. */
export interface Tampering {
  readonly what: string;
  /** Does it, and says whether a fault names what was done. */
  run(chain: TamperedChain): Promise<(fault: ChainFault) => boolean>;
}

/** The chain to be tampered with; what is done is rolled back afterwards. */
export interface TamperedChain {
  readonly db: Client;
  readonly organisation: string;
  readonly other: string;
  readonly length: number;
  /** The last entry that a signed head vouches for. */
  readonly signedTo: number;
  /** The entries that have a value, and the days that have a head. */
  readonly valued: readonly number[];
  readonly days: readonly string[];
  readonly any: (below: number) => number;
}

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

const anEntry = ({ length, any }: TamperedChain): number => 1 + any(length);
const oneOf = <T>(list: readonly T[], any: TamperedChain['any']): T => {
  const one = list[any(list.length)];
  if (one === undefined) throw new Error('there is none');
  return one;
};
const at =
  (seq: number) =>
  (fault: ChainFault): boolean =>
    fault.seq === seq;

const entryChanged = (column: string, to: string): Tampering => ({
  what: `update audit_entry.${column}`,
  async run(chain) {
    const seq = anEntry(chain);
    await chain.db.query(`update audit_entry set ${column} = ${to} where organisation_id = $1 and seq = $2`, [
      ...[chain.organisation, seq],
    ]);
    return at(seq);
  },
});

const valueChanged = (column: string, to: string): Tampering => ({
  what: `update audit_value.${column}`,
  async run(chain) {
    const seq = oneOf(chain.valued, chain.any);
    await chain.db.query(`update audit_value set ${column} = ${to} where organisation_id = $1 and seq = $2`, [
      ...[chain.organisation, seq],
    ]);
    return at(seq);
  },
});

const headChanged = (column: string, to: string): Tampering => ({
  what: `update audit_head.${column}`,
  async run(chain) {
    const day = oneOf(chain.days, chain.any);
    const { rows } = await chain.db.query<{ day: string }>(
      `update audit_head set ${column} = ${to} where organisation_id = $1 and day = $2 returning day`,
      [chain.organisation, day],
    );
    return ({ name }) => name === rows[0]?.day;
  },
});

const done = (
  what: string,
  run: (chain: TamperedChain) => Promise<(fault: ChainFault) => boolean>,
): Tampering => ({ what, run });

const UPDATES = [
  entryChanged('at', `at + interval '1 microsecond'`),
  entryChanged('actor', `actor || 'x'`),
  entryChanged('action', `action || 'x'`),
  entryChanged('subject', `subject || 'x'`),
  entryChanged('detail', `'{"changed":true}'`),
  entryChanged('previous_hash', `sha256(previous_hash)`),
  entryChanged('hash', `sha256(hash)`),
  valueChanged('salt', `sha256(salt)`),
  valueChanged('value', `value || 'x'`),
  valueChanged('name', `name || 'x'`),
  valueChanged('seq', `seq + 1000`),
  headChanged('day', `day + 3000`),
  headChanged('seq', `seq - 1`),
  headChanged('hash', `sha256(hash)`),
  headChanged('key_id', `key_id || 'x'`),
  headChanged('signature', `sha512(signature)`),
  headChanged('signed_at', `signed_at + interval '1 microsecond'`),
  done('update audit_chain.length', async ({ db, organisation, length }) => {
    await db.query('update audit_chain set length = length + 1 where organisation_id = $1', [organisation]);
    return at(length + 1);
  }),
  done('update audit_chain.hash', async ({ db, organisation, length }) => {
    await db.query('update audit_chain set hash = sha256(hash) where organisation_id = $1', [organisation]);
    return at(length);
  }),
];

const MOVES = [
  done('hand an entry to another organisation', async (chain) => {
    const { db, organisation, other } = chain;
    const seq = anEntry(chain);
    await db.query(
      'update audit_entry set organisation_id = $2, seq = 900 where organisation_id = $1 and seq = $3',
      [organisation, other, seq],
    );
    return at(seq);
  }),
  done('swap two entries', async (chain) => {
    const { db, organisation, length, any } = chain;
    const one = 1 + any(length - 1);
    const other = one + 1 + any(length - one);
    await db.query(
      'update audit_entry set seq = case seq when $2 then -$3::bigint else -$2::bigint end where organisation_id = $1 and seq in ($2, $3)',
      [organisation, one, other],
    );
    await db.query('update audit_entry set seq = -seq where organisation_id = $1 and seq < 0', [
      organisation,
    ]);
    return at(one);
  }),
  done('swap what two entries say', async (chain) => {
    const { db, organisation, length, any } = chain;
    const one = 1 + any(length - 1);
    const other = one + 1 + any(length - one);
    await db.query(
      `update audit_entry set at = theirs.at, actor = theirs.actor, action = theirs.action,
         subject = theirs.subject, detail = theirs.detail
       from audit_entry theirs where audit_entry.organisation_id = $1 and theirs.organisation_id = $1
         and (audit_entry.seq, theirs.seq) in (($2, $3), ($3, $2))`,
      [organisation, one, other],
    );
    return at(one);
  }),
];

const DELETES = [
  done('delete an entry', async (chain) => {
    const seq = anEntry(chain);
    await chain.db.query('delete from audit_entry where organisation_id = $1 and seq = $2', [
      ...[chain.organisation, seq],
    ]);
    return at(seq);
  }),
  done('delete a value', async ({ db, organisation, valued, any }) => {
    const seq = oneOf(valued, any);
    await db.query('delete from audit_value where organisation_id = $1 and seq = $2', [organisation, seq]);
    return at(seq);
  }),
  done('delete a head', async ({ db, organisation, days, any }) => {
    const day = oneOf(days, any);
    await db.query('delete from audit_head where organisation_id = $1 and day = $2', [organisation, day]);
    return ({ name }) => name === day;
  }),
  done('delete the end', async ({ db, organisation, length }) => {
    await db.query('delete from audit_chain where organisation_id = $1', [organisation]);
    return at(length);
  }),
  done('cut off the tail', async (chain) => {
    const { db, organisation, length, any } = chain;
    const kept = length - 1 - any(20);
    await db.query('delete from audit_entry where organisation_id = $1 and seq > $2', [organisation, kept]);
    return at(kept + 1);
  }),
  done('cut off the tail, and say that it is the end', async (chain) => {
    const { db, organisation, signedTo, any } = chain;
    const kept = signedTo - any(20);
    await db.query('delete from audit_entry where organisation_id = $1 and seq > $2', [organisation, kept]);
    await db.query('delete from audit_value where organisation_id = $1 and seq > $2', [organisation, kept]);
    await db.query(
      `update audit_chain set length = $2, hash = (select hash from audit_entry
         where organisation_id = $1 and seq = $2) where organisation_id = $1`,
      [organisation, kept],
    );
    return at(kept + 1);
  }),
];

const INSERTS = [
  done('insert an entry at the end', async ({ db, organisation, length }) => {
    await copyOf(db, organisation, length, length + 1);
    return at(length + 1);
  }),
  done('insert an entry before the first', async ({ db, organisation, any }) => {
    const seq = -any(3);
    await copyOf(db, organisation, 1, seq);
    return at(seq);
  }),
  done('insert a value', async (chain) => {
    const seq = anEntry(chain);
    await chain.db.query(
      `insert into audit_value (organisation_id, seq, name, salt, value) values ($1, $2, 'made-up', '\\x00', 'x')`,
      [chain.organisation, seq],
    );
    return at(seq);
  }),
  done('insert a value of no entry', async ({ db, organisation, length }) => {
    await db.query(
      `insert into audit_value (organisation_id, seq, name, salt, value) values ($1, $2, 'made-up', '\\x00', 'x')`,
      [organisation, length + 7],
    );
    return at(length + 7);
  }),
  done('insert a head with the signature of another', async ({ db, organisation, days, any }) => {
    await db.query(
      `insert into audit_head select organisation_id, '2020-01-01', seq, hash, key_id, signature, signed_at
       from audit_head where organisation_id = $1 and day = $2`,
      [organisation, oneOf(days, any)],
    );
    return ({ name }) => name === '2020-01-01';
  }),
];

const REBUILDS = (['leave', 'hash', 'sign', 'pretend', 'delete'] as const).map((heads) =>
  done(`rebuild the chain, heads: ${heads}`, async (chain) => {
    const { db, organisation, signedTo, any } = chain;
    const from = 1 + any(signedTo);
    await rebuild(chain, from);
    const { rows } = await db.query<{ day: string; seq: number }>(
      'select day, seq from audit_head where organisation_id = $1 and seq >= $2 order by day',
      [organisation, from],
    );
    if (heads !== 'leave') await forgeHeads(chain, from, heads);
    const [first] = rows;
    return ({ name, seq }) => name === first?.day || seq === from;
  }),
);

/** Every way to tamper, once. */
export const TAMPERINGS: readonly Tampering[] = [...UPDATES, ...MOVES, ...DELETES, ...INSERTS, ...REBUILDS];

async function copyOf(db: Client, organisation: string, from: number, to: number): Promise<void> {
  await db.query(
    `insert into audit_entry select organisation_id, $3, at, actor, action, subject, detail, previous_hash, hash
     from audit_entry where organisation_id = $1 and seq = $2`,
    [organisation, from, to],
  );
}

/** Changes an entry, and makes every hash from there on fit again. */
export async function rebuild({ db, organisation }: TamperedChain, from: number): Promise<void> {
  await db.query(`update audit_entry set actor = 'somebody else' where organisation_id = $1 and seq = $2`, [
    ...[organisation, from],
  ]);
  const { rows } = await db.query<Row & { previous: string }>(
    `select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, action, subject,
       detail, encode(previous_hash, 'hex') as previous
     from audit_entry where organisation_id = $1 and seq >= $2 order by seq`,
    [organisation, from],
  );
  let hash = rows[0]?.previous ?? '';
  const made = rows.map(({ seq, at: when, actor, action, subject, detail }) => {
    const previous = hash;
    const line = [previous, organisation, String(seq), when, actor, action, subject, detail].join('\n');
    hash = createHash('sha256').update(line).digest('hex');
    return { seq, previous, hash };
  });
  await db.query(
    `update audit_entry set previous_hash = decode(made.previous, 'hex'), hash = decode(made.hash, 'hex')
     from unnest($2::bigint[], $3::text[], $4::text[]) as made (seq, previous, hash)
     where organisation_id = $1 and audit_entry.seq = made.seq`,
    [organisation, made.map(({ seq }) => seq), made.map((one) => one.previous), made.map((one) => one.hash)],
  );
  await db.query(`update audit_chain set hash = decode($2, 'hex') where organisation_id = $1`, [
    ...[organisation, hash],
  ]);
}

async function forgeHeads(
  { db, organisation }: TamperedChain,
  from: number,
  how: 'hash' | 'sign' | 'pretend' | 'delete',
): Promise<void> {
  if (how === 'delete') {
    await db.query('delete from audit_head where organisation_id = $1 and seq >= $2', [organisation, from]);
    return;
  }
  await db.query(
    `update audit_head set hash = audit_entry.hash from audit_entry
     where audit_head.organisation_id = $1 and audit_entry.organisation_id = $1 and audit_entry.seq = audit_head.seq
       and audit_head.seq >= $2`,
    [organisation, from],
  );
  if (how === 'hash') return;
  const { rows } = await db.query<{ day: string; seq: number; hash: string; at: string }>(
    `select day, seq, encode(hash, 'hex') as hash,
       to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
     from audit_head where organisation_id = $1 and seq >= $2`,
    [organisation, from],
  );
  const { privateKey } = generateKeyPairSync('ed25519');
  for (const { day, seq, hash, at: when } of rows) {
    const text = ['fristvakt-audit-head/1', organisation, day, String(seq), hash, when].join('\n');
    await db.query(
      `update audit_head set signature = $3, key_id = case when $4 then 'another' else key_id end
       where organisation_id = $1 and day = $2`,
      [organisation, day, sign(null, Buffer.from(text), privateKey), how === 'sign'],
    );
  }
}
