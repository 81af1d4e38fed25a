import { daysInMonth, parsePlainDate, plainDateOf } from '@fristvakt/calendar';
import { SERVICE_MODES } from '@fristvakt/proceedings';
import type { Fact } from '@fristvakt/proceedings';
import { capital, decisionName, factSentence, servedText, titledOf, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';

/** A fact as a row names it. */
export interface FactRow {
  readonly ref: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The fact with as much of it as a page says in passing: who did what and when, with the outcome. */
export const namedFact = (row: FactRow, matterKind: string): Fact => ({
  ...titledOf(row, matterKind),
  on: whenOf(textIn(row.body, 'on')) ?? NO_DAY,
  ...{ order: 0, matter: '', free: {} },
});

/** What happened, in one short sentence. */
export const happenedText = (row: FactRow, matterKind: string, lang: Language): string =>
  factSentence(namedFact(row, matterKind), lang);

/** What happened, and when. */
export function happenedOnText(row: FactRow, matterKind: string, lang: Language): string {
  const fact = namedFact(row, matterKind);
  const when = fact.on === NO_DAY ? '' : ` ${capital(whenText(fact, lang))}.`;
  return `${factSentence(fact, lang)}${when}`;
}

/** A decision as one speaks of it; undefined where the fact is none, and no letter either. */
export function decisionText(row: FactRow, matterKind: string, lang: Language): string | undefined {
  const name = decisionName(titledOf(row, matterKind), lang);
  return name === row.ref ? undefined : name;
}

/** How and when it was served, as recorded; undefined where nothing was recorded of it. */
export function serviceOf({ body }: FactRow): Fact['served'] {
  const { served } = body;
  if (typeof served !== 'object' || served === null) return undefined;
  const told = served as Readonly<Record<string, unknown>>;
  const how = SERVICE_MODES.find((mode) => mode === told['how']) ?? 'unknown';
  const on = whenOf(textIn(told, 'on'));
  const sentOn = parsePlainDate(textIn(told, 'sentOn'));
  return { how, ...(on && { on }), ...(sentOn && { sentOn }) };
}

/** The same in words. */
export function serviceText(row: FactRow, lang: Language): string {
  const served = serviceOf(row);
  return served === undefined ? '' : capital(servedText(served, lang));
}

/** When something happened, by what was written: a day, a month or a year. Undefined where it is none of these. */
export function whenOf(text: string): Fact['on'] | undefined {
  const day = parsePlainDate(text);
  if (day !== undefined) return { text, first: day, last: day };
  const [, year = '', month] = /^((?:19|20|21)\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (year === '') return undefined;
  const [from, to] = month === undefined ? [1, 12] : [Number(month), Number(month)];
  const length = daysInMonth(Number(year), to);
  return { text, first: plainDateOf(Number(year), from, 1), last: plainDateOf(Number(year), to, length) };
}

const NO_DAY: Fact['on'] = { text: '', first: plainDateOf(1900, 1, 1), last: plainDateOf(1900, 1, 1) };

const textIn = (body: Readonly<Record<string, unknown>>, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};
