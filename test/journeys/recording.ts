import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '@fristvakt/case-file';
import { parsePlainDate } from '@fristvakt/calendar';
import type { CaseFile, MatterKind } from '@fristvakt/proceedings';
import { capital, fullDate, statusName } from '@fristvakt/wording';
import type { Page } from 'playwright-core';
import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';
import type { Member } from '../support/server';

/** A field by its label, and what somebody does with it: writes, chooses in a list, or ticks. */
export type Step =
  | readonly [label: string, text: string]
  | readonly [label: string, how: 'choose', option: string]
  | readonly [label: string, how: 'tick'];

interface Wanted {
  readonly matter: string;
  readonly kind: string;
  readonly party: string;
}

/** Text as one reads it: runs of spaces, and no-break spaces, as one space. */
const plain = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** A story that somebody enters by hand, day by day, and what the story itself says must follow. */
export class Recording {
  private constructor(
    readonly site: Site,
    readonly story: CaseFile,
    private readonly clock: SettableClock,
    private readonly officer: Member,
    readonly colleague: Member,
  ) {}

  static async open(name: string): Promise<Recording> {
    const read = readCaseFile(readFileSync(join(__dirname, '..', 'stories', 'cases', `${name}.yaml`)));
    if (!read.ok) throw new Error(`the story ${name} cannot be read`);
    const clock = new SettableClock();
    const site = await openSite({ clock });
    const organisation = await site.server.organisation('Omsorg AB');
    const member = async (role: 'compliance-officer' | 'counsel', who: string): Promise<Member> =>
      site.server.member(organisation, { roles: [role], name: who });
    return new Recording(
      ...[site, read.caseFile, clock],
      await member('compliance-officer', 'Karin Ek'),
      await member('counsel', 'Anders Berg'),
    );
  }

  async close(): Promise<void> {
    await this.site.close();
  }

  /** Noon in Sweden on a day: everything is brought up to it, and she signs in, or a colleague does. */
  async on(day: string, member: Member = this.officer): Promise<Page> {
    this.clock.set(Date.parse(`${day}T11:00:00Z`));
    await this.site.server.get(DayKeeper).keep();
    return this.site.at(member);
  }

  /** The provider of the story, and the licence it holds: entered on the pages. The address of the licence's matter. */
  async holdsLicence(page: Page): Promise<string> {
    await page.goto('/providers/new');
    await page.getByLabel('Bolag', { exact: true }).check();
    await page.getByLabel('Namn', { exact: true }).fill(this.story.provider.name);
    await page.locator('main form').getByRole('button').first().click();
    await page.waitForURL(/\/providers\/[\da-f-]{36}/);
    return this.opens(page, 'Tillstånd', [
      ['Insatser', this.story.matters[0]?.services.join('\n') ?? ''],
      ['Tillståndet fanns redan', 'tick'],
    ]);
  }

  /** A matter, from the provider's page. */
  async opens(page: Page, kind: string, steps: readonly Step[] = []): Promise<string> {
    const provider = await this.provider();
    await page.goto(`/matters/new?provider=${provider}`);
    await page.getByRole('main').getByRole('link', { name: kind, exact: true }).click();
    await fill(page, steps);
    await page.getByRole('button', { name: 'Öppna ärendet' }).click();
    await page.waitForURL(/\/matters\/[\da-f-]{36}(?!.*new)/);
    return new URL(page.url()).pathname;
  }

  /** From a matter's page: what has happened, what of it, and what follows. What the page says before anything is saved. */
  async sees(page: Page, matter: string, what: string, steps: readonly Step[]): Promise<string> {
    await page.goto(matter);
    await page.getByRole('main').getByRole('link', { name: 'Registrera en händelse' }).first().click();
    await page.getByRole('main').getByRole('link', { name: what, exact: true }).first().click();
    return this.fills(page, steps);
  }

  /** In a form that is shown. */
  async fills(page: Page, steps: readonly Step[]): Promise<string> {
    await fill(page, steps);
    await page.getByRole('button', { name: 'Visa vad det leder till' }).click();
    await page.getByRole('button', { name: 'Spara' }).waitFor();
    return plain(await page.locator('.record-preview').innerText());
  }

  async saves(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.waitForURL(/\/matters\/[\da-f-]{36}\?notice=(recorded|corrected)#/);
  }

  /** What is seen and then saved. */
  async records(page: Page, matter: string, what: string, steps: readonly Step[]): Promise<string> {
    const seen = await this.sees(page, matter, what, steps);
    await this.saves(page);
    return seen;
  }

  /** All that stands on a page. */
  async reads(page: Page, address: string): Promise<string> {
    await page.goto(address);
    return plain(await page.getByRole('main').innerText());
  }

  /** The last day, as the story gives it for a day: `tisdag 21 februari 2023`. */
  due(asOf: string, wanted: Wanted): string {
    const found = this.expected(asOf).deadlines.find(
      ({ matter, kind, party }) => matter === wanted.matter && kind === wanted.kind && party === wanted.party,
    );
    const due = found?.['due'];
    const day = typeof due === 'string' ? parsePlainDate(due) : undefined;
    if (day === undefined)
      throw new Error(`the story gives no such day for ${asOf}: ${JSON.stringify(wanted)}`);
    return plain(fullDate(day, 'sv'));
  }

  /** A status, as the story gives it for a day, in words. */
  status(asOf: string, matter: string): string {
    const status = this.expected(asOf).matters[matter]?.['status'];
    if (typeof status !== 'string') throw new Error(`the story gives ${matter} no status for ${asOf}`);
    return capital(statusName(status, 'sv'));
  }

  /** Something else that the story says of a matter on a day. */
  said(asOf: string, matter: string, field: string): unknown {
    return this.expected(asOf).matters[matter]?.[field];
  }

  /** How many facts stand in the record. */
  async facts(): Promise<number> {
    const [row] = await this.site.server.sql<{ count: number }>('select count(*)::int as count from fact');
    return row?.count ?? 0;
  }

  /** The page of the only matter of a kind. */
  async matter(kind: MatterKind, title = ''): Promise<string> {
    const [row] = await this.site.server.sql<{ id: string }>(
      'select id from matter where kind = $1 and title like $2',
      [kind, `%${title}`],
    );
    return `/matters/${row?.id ?? ''}`;
  }

  private async provider(): Promise<string> {
    const [row] = await this.site.server.sql<{ id: string }>('select id from provider');
    return row?.id ?? '';
  }

  private expected(asOf: string): CaseFile['expect'][number] {
    const found = this.story.expect.find((one) => one.asOf === asOf);
    if (found === undefined) throw new Error(`the story says nothing of ${asOf}`);
    return found;
  }
}

async function fill(page: Page, steps: readonly Step[]): Promise<void> {
  for (const [label, how, option] of steps) {
    const at = page.getByRole('main').getByLabel(label, { exact: false }).first();
    if (how === 'tick') await at.check();
    else if (how === 'choose') await at.selectOption({ label: option ?? '' });
    else await at.fill(how);
  }
}
