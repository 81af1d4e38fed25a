import { House, isShown } from './house';
import type { OpenPage } from './house';
import { CHECKS, PageReader, noFaults } from './page-faults';
import type { Faults } from './page-faults';

/** Routes that are read and show no page of their own, with the reason. */
export const NO_PAGE_THERE: Readonly<Record<string, string>> = {
  'GET /choose-organisation': 'the member belongs to one organisation',
  'GET /protocol': 'it leads to the last day that is over',
  'GET /deadlines/:id/why': 'it is opened in place, and by itself leads to the page of the deadline',
};

export interface Crawled {
  readonly faults: Faults;
  /** The routes nobody has seen a page of. */
  readonly unseen: readonly string[];
  readonly heaviest: { readonly address: string; readonly bytes: number };
  readonly pages: number;
}

/** Opens every page of a house in one language: as a member, and those that are open to everybody as a visitor too. */
export async function crawl(lang: 'sv' | 'en'): Promise<Crawled> {
  const house = await House.open();
  try {
    const pages = await house.pages();
    const visible = pages.filter(({ address }) => isShown(address));
    const member = new PageReader(await house.seat({ lang }), lang, house.site.url);
    const visitor = new PageReader(await house.site.visitor({ lang }), lang, house.site.url);
    const open = visible.filter(({ isPublic, by }) => isPublic && by === undefined);
    const special = visible.filter(({ by }) => by !== undefined);
    const own = visible.filter(({ route, by }) => by === undefined && !LED_ON.has(route));
    await Promise.all([readAll(member, own), readAll(visitor, open)]);
    const readers = [member, visitor];
    for (const page of special) {
      const reader = new PageReader(
        await house.specialSeat(page.by ?? 'invited', { lang }),
        lang,
        house.site.url,
      );
      await readAll(reader, [page]);
      readers.push(reader);
    }
    const faults = noFaults();
    for (const check of CHECKS) faults[check].push(...readers.flatMap((reader) => reader.faults[check]));
    for (const reader of [member, visitor]) {
      const caller = reader === member ? await house.caller() : house.site.server.nobody;
      for (const [link, from] of reader.links) {
        const { statusCode } = await caller.get(link);
        if (statusCode >= 400) faults.links.push(`${from} leads to ${link}: ${String(statusCode)}`);
      }
    }
    const seen = new Set(readers.flatMap((reader) => [...reader.seen]));
    const unseen = visible.map(({ route }) => route).filter((route) => !seen.has(route));
    const heaviest = readers
      .map((reader) => reader.heaviest)
      .toSorted((one, other) => other.bytes - one.bytes)[0];
    return {
      faults,
      unseen: [...new Set(unseen)].toSorted(),
      heaviest: heaviest ?? { address: '', bytes: 0 },
      pages: visible.length + open.length,
    };
  } finally {
    await house.close();
  }
}

/** Who has signed in is led on from here. */
const LED_ON = new Set(['GET /sign-in', ...Object.keys(NO_PAGE_THERE)]);

async function readAll(reader: PageReader, pages: readonly OpenPage[]): Promise<void> {
  for (const page of pages) await reader.read(page);
}
