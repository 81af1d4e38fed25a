import type { Page } from 'playwright-core';
import { formOf } from '../isolation/sent';
import { House, isShown } from './house';
import type { OpenPage } from './house';
import { PAYLOADS } from './payloads';
import { TEXTS, poison, unknownTexts } from './poisoned';

/** Names of every filter and form field that an address of ours can carry. */
const ASKED = [
  ...['q', 'next', 'kind', 'provider', 'matter', 'owner', 'status', 'cursor', 'after', 'from', 'to', 'view'],
  ...[
    'sort',
    'asOf',
    'notice',
    'back',
    'person',
    'token',
    'organisation',
    'start',
    'rule',
    'set',
    'step',
    'as',
  ],
  ...[
    'type',
    'columns',
    'act',
    'action',
    'actor',
    'subject',
    'day',
    'month',
    'week',
    'party',
    'certainty',
    'due',
  ],
  ...[
    'search',
    'served',
    'how',
    'number',
    'name',
    'role',
    'licence',
    'against',
    'until',
    'show',
    'lang',
    'invitation',
  ],
];

/** What tells of something that ran, or would have but for the policy of the page. */
const SENTINEL = `
  window.hits = [];
  window.__hit = () => { window.hits.push('ran'); };
  for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { window.hits.push(name); };
  addEventListener('securitypolicyviolation', (event) => { window.hits.push('policy: ' + event.violatedDirective); }, true);
`;

/** What no page of ours has: elements and attributes that only a text can have brought in. */
const FOREIGN = `(() => {
  const elements = [...document.querySelectorAll(
    'script:not([src^="/assets/"]), iframe, object, embed, base, img, image, video, audio, math, marquee, template, style, animate, meta[http-equiv], link:not([href^="/assets/"])',
  )].filter((one) => !(one.tagName === 'STYLE' && one.dataset.htmx !== undefined));
  const attributes = [...document.querySelectorAll('*')].filter((one) =>
    one.getAttributeNames().some((name) => /^(on|hx-on|style$|formaction|srcdoc)/i.test(name)));
  const addresses = [...document.querySelectorAll('[href], [src], [action]')].filter((one) =>
    ['href', 'src', 'action'].some((name) => {
      const value = one.getAttribute(name);
      if (value === null) return false;
      const url = new URL(value, location.href);
      return !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) || url.host === 'elsewhere.example';
    }));
  return [...window.hits, ...[...elements, ...attributes, ...addresses].map((one) => one.outerHTML.slice(0, 160))];
})()`;

describe('texts that would be more than text', () => {
  let house: House;
  let page: Page;
  let pages: readonly OpenPage[];

  beforeAll(async () => {
    house = await House.open();
    await poison(house.site.server, house.tenant.organisation);
    pages = (await house.pages()).filter(({ address }) => isShown(address));
    page = await house.seat();
    await page.addInitScript(SENTINEL);
    page.on('dialog', (dialog) => {
      void dialog.dismiss();
    });
  }, 120_000);
  afterAll(async () => {
    await house.close();
  });

  const opened = async (address: string): Promise<readonly string[]> => {
    const answer = await page.goto(address);
    const status = answer?.status() ?? 0;
    const found = await page.evaluate<readonly string[]>(FOREIGN);
    return [...found, ...(status >= 500 ? [`is answered ${String(status)}`] : [])];
  };

  test('stand in every column that people write into: of every other it is known that they do not', async () => {
    expect(await unknownTexts(house.site.server)).toStrictEqual([]);
    expect(TEXTS.length).toBeGreaterThan(100);
  });

  test('are text on every page, when they were stored', async () => {
    const wrong: string[] = [];
    let shown = 0;
    for (const { route, address } of pages) {
      wrong.push(...(await opened(address)).map((fault) => `${route} ${address}: ${fault}`));
      if ((await page.locator('body').textContent())?.includes('__hit()') === true) shown += 1;
    }
    expect(wrong).toStrictEqual([]);
    expect(shown).toBeGreaterThan(20);
  }, 300_000);

  test('are text on every page, when they stand in its address', async () => {
    const wrong: string[] = [];
    const groups = [0, 1, 2, 3].map((part) => PAYLOADS.filter((_, place) => place % 4 === part));
    for (const [number, { route, address }] of pages.entries()) {
      const group = groups[number % groups.length] ?? [];
      const asked = ASKED.map((name, place) => [name, group[place % group.length] ?? ''] as const);
      const query = formOf(Object.fromEntries(asked));
      const joint = address.includes('?') ? '&' : '?';
      wrong.push(...(await opened(`${address}${joint}${query}`)).map((fault) => `${route}: ${fault}`));
    }
    expect(wrong).toStrictEqual([]);
  }, 300_000);

  test('are text where an address is not there', async () => {
    const wrong: string[] = [];
    for (const payload of PAYLOADS.slice(0, 20)) {
      const path = encodeURIComponent(payload).slice(0, 180);
      for (const before of ['/', '/deadlines/', '/rules/', '/assets/']) {
        wrong.push(...(await opened(`${before}${path.replace(/%\w?$/, '')}`)));
      }
    }
    expect(wrong).toStrictEqual([]);
  }, 120_000);
});
