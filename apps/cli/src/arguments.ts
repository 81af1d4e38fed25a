import { parseArgs } from 'node:util';
import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from '@fristvakt/wording';
import { Refusal } from './command';

/** Named here, since the words themselves need not be loaded to read a call. */
const LANGUAGES = ['sv', 'en'] as const satisfies readonly Language[];

/** An option takes a value, once or several times, or is a flag. */
type OptionKind = 'text' | 'texts' | 'flag';

export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Reads the words of a call; refuses an option that the command does not know. */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, OptionKind>>,
): Arguments {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'texts' },
    ]),
  );
  const { values, positionals } = parsed(args, config);
  return {
    positionals,
    text: (name) => textOf(values[name]),
    texts: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    flag: (name) => values[name] === true,
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function parsed(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean'; multiple: boolean }>,
): { values: Values; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal(
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
    );
  }
}

/** The one file a command is given. */
export function fileOf(args: Arguments): string {
  const [file, second] = args.positionals;
  if (file === undefined) throw new Refusal('no case file given: name one, or - for standard input');
  if (second !== undefined) throw new Refusal(`one case file at a time: ${second} is one too many`);
  return file;
}

/** A day given as text. */
export function dayOf(text: string, option: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === undefined) {
    throw new Refusal(
      `${option}: "${text}" is no day; expected YYYY-MM-DD between 1900-01-01 and 2200-12-31`,
    );
  }
  return day;
}

export function languageOf(args: Arguments): Language {
  const text = args.text('lang') ?? 'sv';
  const lang = LANGUAGES.find((one) => one === text);
  if (lang === undefined)
    throw new Refusal(`--lang: "${text}" is no language here; expected ${LANGUAGES.join(' or ')}`);
  return lang;
}
