import { createServer } from 'node:http';
import { Pool } from 'pg';

/**
 * What the server is measured against: nothing but node:http and pg. It answers a page of deadlines of one organisation
 * under the same row level security, by a named statement in a transaction with the organisation as its context. It asks
 * nobody who he is.
 */
const [port = '0', host = '', database = '', organisation = ''] = process.argv.slice(2);

const pool = new Pool({
  ...{ host, database, user: 'fristvakt', max: 10 },
  options: '-c role=fristvakt_app -c timezone=UTC',
});

const LIST = {
  name: 'list',
  text: `select id, key, provider_id as "providerId", matter_id as "matterId", fact_id as "factId", kind, rule,
    rule_version as "ruleVersion", party, from_on::text as "from", raw_on::text as "raw", due_on::text as "due", status,
    certainty, owner_id as "ownerId", law_pinned as "lawPinned", version
    from deadline where organisation_id = $1 and standing and status = 'open' order by sort_on, id limit 51`,
};

async function list(): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin read only');
    await client.query({
      name: 'context',
      text: `select set_config('fristvakt.organisation', $1, true)`,
      values: [organisation],
    });
    const { rows } = await client.query<object>({ ...LIST, values: [organisation] });
    await client.query('commit');
    return JSON.stringify({ items: rows.slice(0, 50), next: null });
  } finally {
    client.release();
  }
}

createServer((_, response) => {
  list().then(
    (body) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(body);
    },
    () => {
      response.statusCode = 500;
      response.end();
    },
  );
}).listen(Number(port), '127.0.0.1', () => {
  process.stdout.write('listening\n');
});
