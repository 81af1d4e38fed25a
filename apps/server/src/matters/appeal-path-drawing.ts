import type { PathLine } from './appeal-path-lines';
import type { PathStop, StopState } from './appeal-path.presenter';

/** A line of text in the drawing. */
interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly kind: 'name' | 'state' | 'line' | 'strong' | 'side';
  readonly tone: string;
  readonly text: string;
}

interface DrawnStop {
  readonly state: StopState;
  readonly x: number;
  readonly y: number;
  /** The mark within the circle: a path, or nothing. */
  readonly mark: string | null;
  readonly texts: readonly DrawnText[];
}

interface DrawnTrack {
  readonly kind: 'gone' | 'ahead';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A path as lines, circles and texts. */
export interface PathDrawing {
  readonly form: 'wide' | 'tall';
  readonly width: number;
  readonly height: number;
  readonly tracks: readonly DrawnTrack[];
  readonly stops: readonly DrawnStop[];
  /** The whole told in a sentence for each stop. */
  readonly told: string;
}

const LINE = 19;
const RADIUS = 12;
/** The width of a letter, on the safe side, in the size of the lines and in that of names. */
const LETTER = { line: 6.9, name: 8.4 } as const;
const MOST_WIDE = 5;

/** Side by side, for a wide window and a sheet of paper; null where there are too many stops. */
export function drawnWide(stops: readonly PathStop[]): PathDrawing | null {
  if (stops.length > MOST_WIDE) return null;
  const width = 1140;
  const column = width / stops.length;
  const y = RADIUS + 4;
  const drawn = stops.map((stop, place) => {
    const x = Math.round(place * column);
    return {
      ...circle(stop, x + RADIUS + 2, y),
      texts: textsOf(stop, { x: x + 2, y: y + RADIUS + 24, width: column - 22 }),
    };
  });
  return {
    ...{ form: 'wide', width, height: bottomOf(drawn) + 8, stops: drawn, told: toldOf(stops) },
    tracks: drawn.slice(1).map((stop, place) => ({
      kind: kindOf(stop.state),
      ...{ x1: (drawn[place]?.x ?? 0) + RADIUS, y1: y, x2: stop.x - RADIUS, y2: y },
    })),
  };
}

/** From above downwards, for a phone. */
export function drawnTall(stops: readonly PathStop[]): PathDrawing {
  const width = 280;
  const x = RADIUS + 2;
  let top = 4;
  const drawn = stops.map((stop) => {
    const texts = textsOf(stop, { x: 40, y: top + RADIUS + 5, width: width - 42 });
    const found = { ...circle(stop, x, top + RADIUS), texts };
    top = bottomOf([found]) + 22;
    return found;
  });
  return {
    ...{ form: 'tall', width, height: bottomOf(drawn) + 8, stops: drawn, told: toldOf(stops) },
    tracks: drawn.slice(1).map((stop, place) => ({
      kind: kindOf(stop.state),
      ...{ x1: x, y1: (drawn[place]?.y ?? 0) + RADIUS, x2: x, y2: stop.y - RADIUS },
    })),
  };
}

const kindOf = (state: StopState): DrawnTrack['kind'] =>
  state === 'ahead' || state === 'skipped' ? 'ahead' : 'gone';

function circle({ state }: PathStop, x: number, y: number): Omit<DrawnStop, 'texts'> {
  return { state, x, y, mark: markOf(state, x, y) };
}

function markOf(state: StopState, x: number, y: number): string | null {
  const at = (dx: number, dy: number): string => `${String(x + dx)} ${String(y + dy)}`;
  if (state === 'passed' || state === 'ended') return `M${at(-5, 0)}L${at(-1, 4)}L${at(5, -4)}`;
  return state === 'skipped' ? `M${at(-4, 0)}L${at(4, 0)}` : null;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function textsOf(
  { name, state, stateText, lines, sides }: PathStop,
  { x, y, width }: Box,
): readonly DrawnText[] {
  const rows: Omit<DrawnText, 'x' | 'y'>[] = wrapped(name, width / LETTER.name).map((text) => ({
    ...{ kind: 'name', tone: 'neutral', text },
  }));
  const add = (kind: DrawnText['kind'], tone: string, text: string): void => {
    rows.push(...wrapped(text, width / LETTER.line).map((row) => ({ kind, tone, text: row })));
  };
  if (state !== 'passed') add('state', state, stateText);
  for (const line of lines) add(line.tone === 'strong' ? 'strong' : 'line', toneOf(line), line.text);
  for (const side of sides) add('side', side.tone, `↳ ${side.text}`);
  return rows.map((row, place) => ({ ...row, x, y: y + place * LINE }));
}

const toneOf = ({ tone }: PathLine): string => (tone === 'strong' ? 'neutral' : tone);

/** A text in rows of so many letters, broken between words. */
export function wrapped(text: string, most: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

const bottomOf = (stops: readonly Pick<DrawnStop, 'texts' | 'y'>[]): number =>
  Math.max(...stops.map(({ texts, y }) => Math.max(y + RADIUS, texts.at(-1)?.y ?? 0)));

/** What the drawing shows, for who does not see it. */
const toldOf = (stops: readonly PathStop[]): string =>
  stops
    .map(({ name, stateText, lines, sides }) =>
      [`${name}: ${stateText}`, ...lines.map(({ text }) => text), ...sides.map(({ text }) => text)].join(
        '. ',
      ),
    )
    .join('. ');
