import type { Actor } from '@fristvakt/proceedings';
import { placeIn } from './page-text';
import type { Cell, Line } from './page-text';
import type { Place, ReadField } from './letter';
import { read } from './settled';

/** Who a letter is from. */
export interface Sender {
  readonly by: Actor;
  readonly name: string;
}

interface Written {
  readonly by: Actor;
  readonly pattern: RegExp;
  readonly name: (found: RegExpMatchArray) => string;
}

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const AUTHORITIES: readonly Written[] = [
  {
    by: 'ivo',
    pattern: /^(?:inspektionen för vård och omsorg(?: \(IVO\))?|IVO\b)/i,
    name: () => 'Inspektionen för vård och omsorg',
  },
  {
    by: 'administrative-court',
    pattern: /^förvaltningsrätten i (\p{L}+)/iu,
    name: ([, town = '']) => `Förvaltningsrätten i ${titled(town)}`,
  },
  {
    by: 'court-of-appeal',
    pattern: /^kammarrätten i (\p{L}+)/iu,
    name: ([, town = '']) => `Kammarrätten i ${titled(town)}`,
  },
  {
    by: 'supreme-administrative-court',
    pattern: /^högsta förvaltningsdomstolen/i,
    name: () => 'Högsta förvaltningsdomstolen',
  },
  { by: 'forsakringskassan', pattern: /^försäkringskassan\b/i, name: () => 'Försäkringskassan' },
  { by: 'municipality', pattern: /^\p{Lu}\p{L}+ (?:kommun|stad)(?!\p{L})/u, name: ([whole]) => whole },
];

/** Where the courts sit. Another town was misread. */
const TOWNS: Partial<Record<Actor, readonly string[]>> = {
  'administrative-court': [
    ...['Stockholm', 'Uppsala', 'Linköping', 'Jönköping', 'Växjö', 'Malmö'],
    ...['Göteborg', 'Karlstad', 'Falun', 'Härnösand', 'Umeå', 'Luleå'],
  ],
  'court-of-appeal': ['Stockholm', 'Göteborg', 'Sundsvall', 'Jönköping'],
};

const isKnown = ({ by, name }: Sender): boolean =>
  TOWNS[by]?.some((town) => name.endsWith(` i ${town}`)) !== false && by !== 'municipality';

/** How far down the head of a letter goes, in lines. */
const HEAD = 14;
const FOOT = 8;

/** Where the head of a letter from a court ends: here begins who it is about. */
const PARTIES = /^(?:parter|part|klagande|motpart|sökande|mottagare|saken|överklaga[td]|till:)/i;

interface Seen extends Sender {
  readonly place: Place;
}

const isProper = (rest: string): boolean =>
  /^\s*(?:$|[,|(-]|s (?:dom|beslut)\b|(?:avdelning|tillstånds|tillsyns|enhet|box|dom$|beslut$))/i.test(rest);

function seenIn(lines: readonly Line[]): readonly Seen[] {
  return lines.flatMap((line, index) =>
    line.cells.flatMap((cell) => {
      const whole = `${cell.text} ${under(lines, index, cell)}`.trim();
      const found = authorityAt(cell.text) ?? (cell.text.length < 40 ? authorityAt(whole) : undefined);
      return found === undefined ? [] : [{ ...found, place: placeIn(line, cell) }];
    }),
  );
}

function authorityAt(text: string): Sender | undefined {
  for (const { by, pattern, name } of AUTHORITIES) {
    const match = pattern.exec(text);
    if (match !== null && isProper(text.slice(match[0].length))) return { by, name: name(match) };
  }
  return undefined;
}

const under = (lines: readonly Line[], index: number, { from, to }: Cell): string =>
  lines[index + 1]?.cells.find((below) => below.from < to && from < below.to)?.text ?? '';

/** The lines at the top of the first page, down to where the parties are named. */
function headOf(lines: readonly Line[], page = 1): readonly Line[] {
  const own = lines.filter((line) => line.page === page).slice(0, HEAD);
  const end = own.findIndex(({ cells }) => cells.some(({ text }) => PARTIES.test(text)));
  return end === -1 ? own : own.slice(0, end);
}

const MAIL_DOMAINS: readonly (readonly [pattern: RegExp, sender: Sender])[] = [
  [/@(?:[\w-]+\.)?ivo\.se\b/i, { by: 'ivo', name: 'Inspektionen för vård och omsorg' }],
  [/@(?:[\w-]+\.)?forsakringskassan\.se\b/i, { by: 'forsakringskassan', name: 'Försäkringskassan' }],
];

type Told = readonly [Sender, ReadField] | undefined;

/** Who the letter is from, by its head, else by its foot, else by the address a mail was sent from. */
export const senderIn = (lines: readonly Line[]): Told => {
  const page = lines.filter((line) => line.page === 1);
  return senderInHead(lines) ?? senderInFoot(page) ?? senderOfMail(page);
};

function senderInHead(lines: readonly Line[]): Told {
  const head = seenIn(headOf(lines));
  const authorities = head.filter(({ by }) => by !== 'municipality');
  const [first] = authorities.length > 0 ? authorities : head;
  if (first === undefined) return undefined;
  const isAlone = new Set(authorities.map(({ name }) => name)).size === 1;
  return [first, field(first, isAlone && isKnown(first) ? [] : ['sender-unclear'])];
}

function senderInFoot(page: readonly Line[]): Told {
  const foot = seenIn(page.slice(-FOOT)).filter(({ by }) => by !== 'municipality');
  const [last] = foot;
  if (last === undefined) return undefined;
  const isAlone = new Set(foot.map(({ name }) => name)).size === 1 && hasOwnNumber(page, last);
  return [last, field(last, isAlone && isKnown(last) ? [] : ['sender-unclear'])];
}

function senderOfMail(page: readonly Line[]): Told {
  for (const line of page) {
    const [cell] = line.cells;
    if (cell?.text.startsWith('Från:') !== true) continue;
    const mail = MAIL_DOMAINS.find(([pattern]) => pattern.test(cell.text));
    return mail && [mail[1], field({ ...mail[1], place: placeIn(line, cell) }, ['from-mail'])];
  }
  return undefined;
}

const field = ({ name, place }: Seen, why: Parameters<typeof read>[2]): ReadField =>
  read('sender', { value: name, place }, why);

/** A number of the kind that this sender gives its letters: only courts have case numbers. */
const hasOwnNumber = (lines: readonly Line[], { by }: Sender): boolean =>
  lines.some(({ cells }) =>
    cells.some(({ text }) => (isCourt(by) ? /^mål ?nr/i : /^(?:Ämne: )?(?:dnr|diarien)/i).test(text)),
  );

export const isCourt = (by: Actor): boolean =>
  by === 'administrative-court' || by === 'court-of-appeal' || by === 'supreme-administrative-court';

/** The lines of the letter itself: not those of what is attached to it, from which another speaks. */
export function ownLines(lines: readonly Line[], sender: Sender | undefined): readonly Line[] {
  const last = lines.at(-1)?.page ?? 1;
  for (let page = 2; page <= last; page += 1) {
    const head = headOf(lines, page).slice(0, 6);
    const isAttached = head
      .slice(0, 3)
      .some(({ cells }) => cells.some(({ text }) => /^bilaga(?: \w{1,3})?$/i.test(text)));
    const others = seenIn(head).filter(({ by, name }) => by !== 'municipality' && name !== sender?.name);
    if (isAttached || (sender !== undefined && others.length > 0))
      return lines.filter((line) => line.page < page);
  }
  return lines;
}

const DEPARTMENT =
  /(?:^|[,|] ?)((?:Avdelning(?:en för)? [\p{L}\d]+(?: (?:och )?\p{L}+){0,3}|\p{L}+avdelningen|Tillståndsenheten|Tillsynsavdelning(?:en)?(?: \p{L}+)?|Enheten för \p{L}+(?: \p{L}+)?))$/iu;

/** The department of the sender that wrote, as its head names it. */
export function departmentIn(lines: readonly Line[]): readonly ReadField[] {
  for (const line of headOf(lines)) {
    for (const cell of line.cells) {
      const match = DEPARTMENT.exec(cell.text);
      const name = match?.[1];
      if (name === undefined) continue;
      const from = cell.from + cell.text.length - name.length;
      return [read('department', { value: name, place: placeIn(line, { from, to: cell.to }) })];
    }
  }
  return [];
}
