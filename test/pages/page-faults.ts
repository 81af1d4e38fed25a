import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import type { OpenPage } from './house';
import { axeFaults, focusFaults, linksOn, lostPlaces, stickingOut, toldOn, widthOf } from './in-page';

/** What was looked at on each page, and what was wrong with it. */
export const CHECKS = [
  ...(['answer', 'console', 'hosts', 'bytes', 'text', 'links', 'focus', 'width'] as const),
  ...(['axe 1280', 'axe 360'] as const),
] as const;
export type Check = (typeof CHECKS)[number];
export type Faults = Record<Check, string[]>;

export const noFaults = (): Faults =>
  Object.fromEntries(CHECKS.map((check) => [check, []])) as unknown as Faults;

/**
 * How a page of each language looks on a large and on a small screen, and by which rules it is looked at there. It is the same page
 * in both, but for its words: together they are seen in both looks on both screens, and in one language by every rule.
 */
const LOOKS = {
  sv: { large: 'light', small: 'dark', rules: 'all' },
  en: { large: 'dark', small: 'light', rules: 'places' },
} as const;

/** What every page may weigh, with all its files, as it comes over the wire. */
const MOST_BYTES = 100_000;

/** Opens pages one after another, in one language, and looks at each of them in every way. */
export class PageReader {
  readonly faults = noFaults();
  /** The routes that were answered with a page. */
  readonly seen = new Set<string>();
  /** Every address of ours that a page leads to, with the first page that does. */
  readonly links = new Map<string, string>();
  /** The heaviest page so far. */
  heaviest = { address: '', bytes: 0 };
  private readonly sizes = new Map<string, number>();
  private messages: string[] = [];
  private requests: Request[] = [];

  constructor(
    private readonly page: Page,
    private readonly lang: 'sv' | 'en',
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.messages.push(message.text());
    });
    page.on('pageerror', (error) => this.messages.push(String(error)));
    page.on('dialog', (dialog) => {
      this.messages.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => this.requests.push(request));
  }

  /** Everything that is to be looked at, without loading it again. */
  async read({ route, address }: OpenPage): Promise<void> {
    const told = (check: Check, faults: readonly string[]): void => {
      this.faults[check].push(...faults.map((fault) => `${route} ${address}: ${fault}`));
    };
    const look = LOOKS[this.lang];
    this.messages = [];
    this.requests = [];
    await this.page.setViewportSize({ width: 1280, height: 900 });
    await this.page.emulateMedia({ colorScheme: look.large, reducedMotion: 'reduce' });
    const answer = await this.page.goto(address, { waitUntil: 'load' });
    const status = answer?.status() ?? 0;
    const isPage =
      status === 200 && new URL(this.page.url()).pathname === new URL(address, this.url).pathname;
    if (!isPage) {
      told('answer', [`${String(status)} ${this.page.url()}`]);
      return;
    }
    this.seen.add(route);
    told('bytes', await this.weigh(address));
    told('text', await this.words());
    told('links', await lostPlaces(this.page));
    for (const link of await linksOn(this.page)) if (!this.links.has(link)) this.links.set(link, address);
    told('axe 1280', await axeFaults(this.page, look.rules));
    await this.page.keyboard.press('Tab');
    told('focus', await focusFaults(this.page));
    await this.page.setViewportSize({ width: 360, height: 800 });
    await this.page.emulateMedia({ colorScheme: look.small });
    told('axe 360', await axeFaults(this.page, look.rules));
    await this.page.setViewportSize({ width: 320, height: 700 });
    const width = await widthOf(this.page);
    if (width > 320) told('width', [`${String(width)} px: ${await stickingOut(this.page)}`]);
    told('console', this.messages);
    const elsewhere = this.requests
      .map((request) => request.url())
      .filter((url) => !url.startsWith(`${this.url}/`));
    told(
      'hosts',
      elsewhere.filter((url) => !url.startsWith('data:')),
    );
  }

  /** The page itself, and each file it asked for as it came the first time. */
  private async weigh(address: string): Promise<readonly string[]> {
    let bytes = 0;
    for (const request of this.requests) {
      const url = request.url();
      const isFile = url.startsWith(`${this.url}/assets/`);
      if (!isFile || !this.sizes.has(url)) {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        this.sizes.set(url, responseBodySize + responseHeadersSize);
      }
      bytes += this.sizes.get(url) ?? 0;
    }
    if (bytes > this.heaviest.bytes) this.heaviest = { address, bytes };
    return bytes < MOST_BYTES ? [] : [`${String(bytes)} bytes`];
  }

  private async words(): Promise<readonly string[]> {
    const { headings, title, lang, text } = await toldOn(this.page);
    return [
      ...(headings === 1 ? [] : [`${String(headings)} first headings`]),
      ...(/^\S.+ – Fristvakt$/.test(title) ? [] : [`is called "${title}"`]),
      ...(lang === this.lang ? [] : [`is in "${lang}"`]),
      ...rawTexts(text).map((raw) => `tells "${raw}"`),
    ];
  }
}

const LIBS = join(__dirname, '../../libs');

/** Codes of the program, of two words at least: `court-of-appeal`. */
const CODES: ReadonlySet<string> = new Set(
  [
    'proceedings',
    'accounts',
    'terms',
    'licences',
    'deadlines',
    'providers',
    'appeals',
    'inspections',
    'audit',
  ].flatMap((lib) =>
    readdirSync(join(LIBS, lib, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('spec.ts'))
      .flatMap(
        (path) =>
          readFileSync(join(LIBS, lib, 'src', path), 'utf8').match(/(?<=')[a-z]+(?:-[a-z]+)+(?=')/g) ?? [],
      ),
  ),
);

/** English, though it is written like a code. */
const ENGLISH = new Set(['sign-in', 'near-miss', 'one-time', 'follow-up', 'wind-down']);

/** What stands in a text that was never meant for people. */
function rawTexts(text: string): readonly string[] {
  const slips =
    text.match(/\[object \w+\]|\bundefined\b|\bNaN\b|\bnull\b|\{\{?[\w-]+\}?\}|\bInvalid Date\b/g) ?? [];
  const codes = (text.match(/(?<![\w/.@-])[a-z]+(?:-[a-z]+)+(?![\w/@-])/g) ?? []).filter(
    (word) => CODES.has(word) && !ENGLISH.has(word),
  );
  return [...new Set([...slips, ...codes])];
}
