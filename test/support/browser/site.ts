import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startServer } from '../server';
import type { Member, MemberSettings, RunningServer, ServerSettings } from '../server';
import { launchBrowser } from './browser';

/** How somebody sits before the pages. */
export interface Seat {
  /** 1280 where left out. */
  readonly width?: number;
  readonly lang?: 'sv' | 'en';
  readonly look?: 'light' | 'dark';
  /** Whether scripts run; they do where left out. */
  readonly script?: boolean;
}

/** The whole program at a port of its own, and a browser before it. */
export async function openSite(settings: Omit<ServerSettings, 'publicUrl'> = {}): Promise<Site> {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const server = await startServer({ ...settings, publicUrl: url });
  await server.app.listen(port, '127.0.0.1');
  return new Site(server, await launchBrowser(), url);
}

export class Site {
  private readonly contexts: BrowserContext[] = [];

  constructor(
    readonly server: RunningServer,
    readonly browser: Browser,
    readonly url: string,
  ) {}

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** A browser of nobody's. */
  async visitor(seat: Seat = {}): Promise<Page> {
    return this.page(seat, []);
  }

  /** The browser of a member who is signed in. */
  async at(member: Member, seat: Seat = {}): Promise<Page> {
    const { headers } = await this.server.session(member);
    const [name = '', value = ''] = (headers['cookie'] ?? '').split('=', 2);
    return this.page(seat, [{ name, value, url: this.url }]);
  }

  /** A new member with these roles, at a browser and signed in. */
  async someone(organisation: string, settings: MemberSettings, seat: Seat = {}): Promise<Page> {
    return this.at(await this.server.member(organisation, settings), seat);
  }

  private async page(
    { width = 1280, lang = 'sv', look = 'light', script = true }: Seat,
    cookies: readonly { readonly name: string; readonly value: string; readonly url: string }[],
  ): Promise<Page> {
    const options: BrowserContextOptions = {
      ...{ baseURL: this.url, viewport: { width, height: 900 }, locale: 'sv-SE', colorScheme: look },
      javaScriptEnabled: script,
    };
    const context = await this.browser.newContext(options);
    this.contexts.push(context);
    const chosen = lang === 'sv' ? [] : [{ name: 'fristvakt-language', value: lang, url: this.url }];
    await context.addCookies([...cookies, ...chosen]);
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
