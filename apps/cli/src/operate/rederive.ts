import { LawReviewQuery } from '@fristvakt/deadlines';
import type { LawReviewListed } from '@fristvakt/deadlines';
import { Database } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';
import type { RowDifference } from '@fristvakt/providers';
import { answer } from '../command';
import type { Get } from './program';

const MOST_REVIEWS = 100_000;

/** Lists rows that are not what the facts give on their day. */
export async function check(get: Get, organisations: readonly string[]): ReturnType<typeof answered> {
  const found: RowDifference[] = [];
  let providers = 0;
  for (const organisation of organisations) {
    for (const provider of await providersOf(get, organisation)) {
      found.push(...(await get(Rederive).check(organisation, provider)));
      providers += 1;
    }
  }
  const sum = `${String(providers)} providers, ${String(found.length)} differences\n`;
  return answered(`${found.map(lineOf).join('')}${sum}`, found.length === 0 ? 0 : 1);
}

/** Brings all up to the day and the law, and puts right what is amiss. */
export async function bringUp(get: Get, organisations: readonly string[]): ReturnType<typeof answered> {
  const lines: string[] = [];
  const [rederive, reviews] = [get(Rederive), get(LawReviewQuery)];
  let [providers, brought] = [0, 0];
  for (const organisation of organisations) {
    const open = { organisation, open: true, limit: MOST_REVIEWS };
    const before = new Set((await reviews.list(open)).map(({ id }) => id));
    const behind = new Set(await rederive.behind(organisation));
    for (const provider of await providersOf(get, organisation)) {
      providers += 1;
      if (behind.has(provider)) {
        await rederive.bringUp(organisation, provider);
        brought += 1;
      }
      const amiss = await rederive.check(organisation, provider);
      if (amiss.length === 0) continue;
      await rederive.repair(organisation, provider);
      lines.push(...amiss.map((one) => `put right\t${lineOf(one)}`));
    }
    const opened = (await reviews.list(open)).filter(({ id }) => !before.has(id));
    lines.push(...opened.map(reviewLine));
  }
  return answered(
    `${lines.join('')}${String(providers)} providers, ${String(brought)} brought up to the day\n`,
  );
}

const answered = async (...given: Parameters<typeof answer>): Promise<ReturnType<typeof answer>> =>
  Promise.resolve(answer(...given));

async function providersOf(get: Get, organisation: string): Promise<readonly string[]> {
  const rows = await get(Database).read({ organisation }, async (tx) =>
    tx.query<readonly { id: string }[]>('select id from provider where organisation_id = $1 order by id', [
      organisation,
    ]),
  );
  return rows.map(({ id }) => id);
}

const lineOf = ({ table, key, field, stored, derived }: RowDifference): string =>
  `${[table, key, field, stored ?? '–', derived ?? '–'].join('\t')}\n`;

const reviewLine = ({ key, oldDue, newDue, cause }: LawReviewListed): string =>
  `law review\t${key}\t${oldDue ?? '–'} → ${newDue ?? '–'}\t${cause}\n`;
