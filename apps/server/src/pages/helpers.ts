import type Handlebars from 'handlebars';
import { parsePlainDate } from '@fristvakt/calendar';
import { distance, fullDate, shortDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { say } from './page-words';
import type { PageWords } from './page-words';

/** What every template sees, however deep in a list it stands. */
export interface PageData {
  readonly lang: Language;
  /** The words of the feature, and those of all pages. */
  readonly words: PageWords;
  readonly common: PageWords;
  /** The day in Sweden. */
  readonly today: string;
  /** Addresses of the files beside the page. */
  readonly assets: { readonly icons: string };
  /** What a form proves itself with; made anew for each page. */
  readonly token: string;
}

type Values = Readonly<Record<string, string | number>>;

/** What Handlebars hands to a helper last. */
interface Options {
  readonly data: PageData & { readonly view: string };
  readonly hash: Values;
}

/** The helpers of the templates: words, days, icons, and comparing. No logic of the trade. */
export function addHelpers(handlebars: typeof Handlebars): void {
  const markup = (html: string): Handlebars.SafeString => new handlebars.SafeString(html);
  const escape = (text: string): string => handlebars.escapeExpression(text);

  /** `{{t 'key' n=3}}`: a text of the feature or of all pages. A key that is in neither is a mistake, not a gap. */
  handlebars.registerHelper('t', (key: string, { data, hash }: Options) => textOf(data, key, hash));
  /** `{{day due}}`: `tisdag 21 februari 2023`, readable for programs too. Nothing where there is no day. */
  handlebars.registerHelper('day', (value: unknown, { data }: Options) =>
    markup(dayMarkup(value, data, fullDate)),
  );
  /** `{{shortDay due}}`: `tis 2023-02-21`, for tables. */
  handlebars.registerHelper('shortDay', (value: unknown, { data }: Options) =>
    markup(dayMarkup(value, data, shortDate)),
  );
  /** `{{daysFrom due}}`: `om 3 dagar`, reckoned from today. */
  handlebars.registerHelper('daysFrom', (value: unknown, { data }: Options) => {
    const [from, to] = [parsePlainDate(data.today), parsePlainDate(String(value))];
    return from === undefined || to === undefined ? '' : distance(from, to, data.lang);
  });
  /** `{{icon 'clock'}}`: a small picture that says nothing a word beside it does not say. */
  handlebars.registerHelper('icon', (name: string, { data }: Options) =>
    markup(
      `<svg class="icon" aria-hidden="true" focusable="false"><use href="${escape(data.assets.icons)}#${escape(name)}"></use></svg>`,
    ),
  );
  /** `{{token}}`: the hidden field that every form needs which changes something. */
  handlebars.registerHelper('token', ({ data }: Options) =>
    markup(`<input type="hidden" name="_token" value="${escape(data.token)}">`),
  );
  handlebars.registerHelper('eq', (one: unknown, other: unknown) => one === other);
  handlebars.registerHelper('not', (value: unknown) => !isSomething(value));
  handlebars.registerHelper('and', (...values: unknown[]) => values.slice(0, -1).every(isSomething));
  handlebars.registerHelper('or', (...values: unknown[]) => values.slice(0, -1).some(isSomething));
  handlebars.registerHelper('concat', (...parts: unknown[]) => parts.slice(0, -1).map(String).join(''));
  /** `{{query 'x' value}}`: a value as it stands in an address. */
  handlebars.registerHelper('address', (value: unknown) => encodeURIComponent(String(value)));
}

function textOf({ lang, words, common, view }: Options['data'], key: string, values: Values): string {
  const own = words[lang];
  const text = Object.hasOwn(own, key)
    ? own[key]
    : Object.hasOwn(common[lang], key)
      ? common[lang][key]
      : undefined;
  if (text === undefined) throw new Error(`there is no text ${key} for ${view}`);
  return say(text, values);
}

function dayMarkup(value: unknown, { lang }: PageData, write: typeof fullDate): string {
  const day = typeof value === 'string' ? parsePlainDate(value) : undefined;
  return day === undefined ? '' : `<time datetime="${day}">${write(day, lang)}</time>`;
}

const isSomething = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== null && value !== undefined && value !== false && value !== '';
