import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** What a browser is asked of the page it shows. Each is a text: it runs there, not here. */

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The rules that look at where things are, and at colours: nothing else of a page is otherwise in the dark or on a small screen. */
const PLACES = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong, as `rule: element`. */
export async function axeFaults(page: Page, only: 'all' | 'places'): Promise<readonly string[]> {
  const rules = only === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: PLACES };
  if (!(await page.evaluate<boolean>('window.axe !== undefined'))) await page.evaluate(AXE);
  return page.evaluate<readonly string[]>(`axe
    .run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], preload: false })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, any }) =>
        id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? '').slice(0, 140))))`);
}

/** How wide the page is made by what is on it. */
export const widthOf = async (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth');

/** What sticks out to the right, for whoever has to find it. */
export const stickingOut = async (page: Page): Promise<string> =>
  page.evaluate<string>(`[...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.closest('.table-frame') === null)
    .slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')`);

/** What can have the focus and does not show it, or has it where nobody sees it. Somebody has pressed Tab before. */
export const focusFaults = async (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
    const look = (one) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
      const outline = outlineStyle === 'none' || parseFloat(outlineWidth) === 0 ? 'none' : outlineWidth + outlineColor;
      return outline + ' ' + boxShadow;
    };
    const all = [...document.querySelectorAll(
      'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]',
    )].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const wrong = [];
    for (const [place, one] of all.entries()) {
      all[(place + 1) % all.length].focus();
      const before = look(one);
      one.focus();
      const name = one.outerHTML.slice(0, 120);
      if (document.activeElement !== one) { wrong.push('takes no focus: ' + name); continue; }
      const after = look(one);
      if (after === before || after === 'none none') wrong.push('shows no focus: ' + name);
      const { top, bottom, left, right, width, height } = one.getBoundingClientRect();
      const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0 && height > 0;
      if (!isSeen) wrong.push('has the focus where nobody sees it: ' + name);
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return wrong;
  })()`);

interface Told {
  readonly headings: number;
  readonly title: string;
  readonly lang: string;
  /** What stands in the page, without what is written as code. */
  readonly text: string;
}

export const toldOn = async (page: Page): Promise<Told> =>
  page.evaluate<Told>(`(() => {
    const copy = document.querySelector('main').cloneNode(true);
    for (const code of copy.querySelectorAll('code, kbd, pre, textarea, script')) code.remove();
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
      .flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''));
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const parts = [];
    while (walker.nextNode()) parts.push(walker.currentNode.data);
    return {
      headings: document.querySelectorAll('h1').length,
      title: document.title,
      lang: document.documentElement.lang,
      text: [...parts, ...labels].join(' \\n '),
    };
  })()`);

/** Every address of ours that a link of the page leads to, and what its forms are sent to. */
export const linksOn = async (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('a[href], form[action]')]
    .filter((one) => one.tagName === 'A' || one.method === 'get')
    .map((one) => new URL(one.getAttribute('href') ?? one.getAttribute('action'), location.href))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname, search }) => pathname + search)`);

/** Links to a place on the same page that is not there. */
export const lostPlaces = async (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('a[href^="#"]')]
    .map((one) => one.getAttribute('href'))
    .filter((place) => place !== '#' && document.getElementById(place.slice(1)) === null)`);
