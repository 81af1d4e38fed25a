import type { Outcome } from '@fristvakt/platform';
import type { Arguments } from '../arguments';
import { Refusal } from '../command';

/** The verb after a command's name: one of those it knows, and nothing after it. */
export function verbOf<Verb extends string>(command: string, args: Arguments, verbs: readonly Verb[]): Verb {
  const [word, superfluous] = args.positionals;
  const verb = verbs.find((one) => one === word);
  if (verb === undefined)
    throw new Refusal(`${command}: say ${verbs.join(' or ')}; ${command} --help tells more`);
  if (superfluous !== undefined)
    throw new Refusal(`${command} ${verb}: "${superfluous}" is one word too many`);
  return verb;
}

/** No words but options. */
export function noWords(command: string, args: Arguments): void {
  const [superfluous] = args.positionals;
  if (superfluous !== undefined) throw new Refusal(`${command}: "${superfluous}" is one word too many`);
}

export function neededText(args: Arguments, name: string): string {
  const text = args.text(name);
  if (text === undefined || text.trim() === '') throw new Refusal(`--${name} is missing`);
  return text;
}

/** As the database writes one. Kept here, since reading a call need not load what the database takes. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** An id given as an option; undefined where it is left out. */
export function idOf(args: Arguments, name: string): string | undefined {
  const text = args.text(name)?.toLowerCase();
  if (text !== undefined && !ID.test(text)) throw new Refusal(`--${name}: "${text}" is no id`);
  return text;
}

export function neededId(args: Arguments, name: string): string {
  const id = idOf(args, name);
  if (id === undefined) throw new Refusal(`--${name} is missing`);
  return id;
}

/** The value of an outcome; a refusal is told by its code, with every place that is wrong. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { code, places } = outcome.refusal;
  const lines = places.map(({ property, reason }) => `\n  ${property}: ${reason}`);
  throw new Refusal(`refused: ${code}${lines.join('')}`);
}
