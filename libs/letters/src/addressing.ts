import type { FieldValue } from './field';
import { gapText } from './veil';
import type { LetterTemplate } from './letter-kind';
import type { LetterSubject } from './letter-subject';
import { actorName } from './swedish';

/** To whom a letter is addressed, and to whom it is handed in where that is somebody else. */
export interface Addressing {
  readonly addressee: readonly string[];
  readonly handedTo: readonly string[] | null;
  /** Fields of the head that nobody has filled. */
  readonly gaps: readonly string[];
}

const IVO = actorName('ivo', 'whole');
const HFD = actorName('supreme-administrative-court', 'whole');

type Values = Readonly<Record<string, FieldValue>>;

/** Which court it is stands in the notice of appeal of the decision; it is never reckoned out. */
export function addressingOf(template: LetterTemplate, values: Values, subject: LetterSubject): Addressing {
  const gaps: string[] = [];
  const line = (name: string): string => {
    const text = values[name];
    if (typeof text === 'string' && text !== '') return text;
    const field = template.fields.find((one) => one.name === name);
    gaps.push(name);
    return gapText(field?.label.sv ?? name);
  };
  const [addressee, handedTo] = DOORS[template.recipient]({ template, values, subject, line });
  return { addressee: [addressee], handedTo: handedTo === undefined ? null : [handedTo], gaps };
}

interface Asked {
  readonly template: LetterTemplate;
  readonly values: Values;
  readonly subject: LetterSubject;
  /** What a field says, or that it is missing. */
  readonly line: (name: string) => string;
}

/** To whom, and by whose hands where that is somebody else. */
const DOORS: Record<LetterTemplate['recipient'], (asked: Asked) => readonly [string, string?]> = {
  'court-above': ({ template, subject, line }) => {
    if (template.kind === 'appeal-fr') return [line('court'), deciderName(subject, line)];
    return [template.kind === 'appeal-hfd' ? HFD : line('court'), line('decidingCourt')];
  },
  'court-of-the-case': ({ subject: { remedy }, line }) => {
    const door = remedy?.handedTo ?? null;
    return door === null || door === remedy?.to ? [line('court')] : [line('court'), doorName(door, line)];
  },
  asker: ({ subject: { fact }, line }) => {
    const asker = fact === undefined || fact.by === 'provider' ? 'ivo' : fact.by;
    return [asker.includes('court') ? line('court') : actorName(asker, 'whole')];
  },
  'restoring-court': ({ subject: { remedy }, line }) => [
    remedy?.to === 'supreme-administrative-court' ? HFD : line('court'),
  ],
  representative: ({ line }) => [line('representative')],
  board: ({ line }) => [line('boardAddress')],
  file: () => ['Till akten'],
  ivo: () => [IVO],
};

/** An appeal is handed in to whoever decided; where that is not to be seen, it is asked. */
const deciderName = ({ fact }: LetterSubject, line: (name: string) => string): string =>
  fact === undefined || fact.by === 'provider' ? line('decider') : actorName(fact.by, 'whole');

const doorName = (door: Parameters<typeof actorName>[0], line: (name: string) => string): string =>
  door.includes('court') && door !== 'supreme-administrative-court'
    ? line('decidingCourt')
    : actorName(door, 'whole');
