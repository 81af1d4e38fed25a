import { CATALOGUE } from '@fristvakt/law';
import { storyDays } from '@fristvakt/proceedings';
import { STORY_NAMES, lookAt, storyNamed } from '../../../../test/support/matter-look';
import type { LookSettings } from '../../../../test/support/matter-look';
import { drawnTall, drawnWide, wrapped } from './appeal-path-drawing';
import type { PathDrawing } from './appeal-path-drawing';
import { pathOf } from './appeal-path.presenter';
import type { PathStop } from './appeal-path.presenter';

function path(story: string, matter: string, on: string, settings?: LookSettings): readonly PathStop[] {
  const stops = pathOf(lookAt(storyNamed(story), matter, on, settings));
  if (stops === null) throw new Error(`${matter} of ${story} is no appeal`);
  return stops;
}

const seen = (stops: readonly PathStop[]): readonly string[] =>
  stops.map(({ name, state }) => `${name}: ${state}`);
const linesAt = (stops: readonly PathStop[], name: string): readonly string[] =>
  stops.filter((stop) => stop.name === name).flatMap(({ lines }) => lines.map(({ text }) => text));

describe('the path of Humana’s dispute', () => {
  test('6 February 2023: in the förvaltningsrätt, a stay asked for, the courts above ahead', () => {
    const stops = path('humana-2023', 'A', '2023-02-06');
    expect(seen(stops)).toStrictEqual([
      'IVO: passed',
      'Förvaltningsrätten: here',
      'Kammarrätten: ahead',
      'Högsta förvaltningsdomstolen: ahead',
    ]);
    expect(linesAt(stops, 'IVO')).toStrictEqual([
      'Återkallelsen av tillståndet 2023-01-31',
      'Delgivet 2023-01-31',
    ]);
    expect(linesAt(stops, 'Förvaltningsrätten')).toStrictEqual([
      'Mål 2132-23',
      'Överklagat 2023-02-02 av anordnaren',
      'Inhibition yrkad',
    ]);
    expect(linesAt(stops, 'Kammarrätten')).toStrictEqual(['Prövningstillstånd krävs']);
  });

  test('1 February 2023: decided, and nobody has appealed', () => {
    const [first, ...rest] = path('humana-2023', 'A', '2023-02-01');
    expect(first).toMatchObject({ name: 'IVO', state: 'here', stateText: 'Här var vi då' });
    expect(
      linesAt(
        [first].filter((one) => one !== undefined),
        'IVO',
      ),
    ).toContain('Inget överklagande än');
    expect(rest.map(({ state }) => state)).toStrictEqual(['ahead', 'ahead', 'ahead']);
  });

  test('before the decision there is none to tell of', () => {
    expect(linesAt(path('humana-2023', 'A', '2023-01-01'), 'Myndigheten')).toContain(
      'Beslutet var inte fattat än',
    );
  });

  test('7 February 2023: the stay; a week later the side dispute about it stands beside', () => {
    expect(linesAt(path('humana-2023', 'A', '2023-02-07'), 'Förvaltningsrätten')).toContain(
      'Inhibition beviljad 2023-02-07',
    );
    const sides = path('humana-2023', 'A', '2023-02-14').flatMap((stop) => stop.sides);
    expect(sides).toMatchObject([
      { text: 'Sidotvist om beslutet om inhibition: kammarrätten, under prövning', href: '/matters/id-S' },
    ]);
  });

  test('the judgment: won, and the time to appeal runs', () => {
    const lines = linesAt(path('humana-2023', 'A', '2023-06-21'), 'Förvaltningsrätten');
    expect(lines.slice(-3)).toStrictEqual([
      'Dom 2023-06-21: bifall för anordnaren',
      'Utgång till anordnarens fördel',
      'Tiden för överklagande löper',
    ]);
  });

  test('13 July 2023: final; it never came to the courts above', () => {
    const stops = path('humana-2023', 'A', '2023-07-13');
    expect(stops.map(({ state }) => state)).toStrictEqual(['passed', 'ended', 'skipped', 'skipped']);
    expect(linesAt(stops, 'Förvaltningsrätten').at(-1)).toBe('Laga kraft 2023-07-13');
  });

  test('the side dispute begins with the decision of the förvaltningsrätt and ends in the kammarrätt', () => {
    const stops = path('humana-2023', 'S', '2023-03-11');
    expect(seen(stops)).toStrictEqual([
      'Förvaltningsrätten: passed',
      'Kammarrätten: ended',
      'Högsta förvaltningsdomstolen: skipped',
    ]);
    expect(linesAt(stops, 'Förvaltningsrätten')).toStrictEqual(['Beslutet om inhibition 2023-02-07']);
    expect(linesAt(stops, 'Kammarrätten')).toContain('Ej prövningstillstånd 2023-02-17');
  });

  test('guest counsel learns nothing of the decision, which belongs to another matter, nor of the side dispute', () => {
    const stops = path('humana-2023', 'A', '2023-02-14', { alone: true });
    expect(stops[0]).toMatchObject({ name: 'Myndigheten', facts: [] });
    expect(linesAt(stops, 'Myndigheten')).toStrictEqual(['Beslutet hör till ett annat ärende']);
    expect(stops.flatMap(({ sides }) => sides)).toStrictEqual([]);
  });

  test('in English', () => {
    const stops = path('humana-2023', 'A', '2023-07-13', { lang: 'en' });
    expect(linesAt(stops, 'The administrative court')).toContain('Judgment 2023-06-21: for the provider');
  });
});

describe('the path of FMF’s dispute', () => {
  test('14 March 2023: lost, and with the judgment the stay is gone', () => {
    const lines = linesAt(path('fmf-2022', 'A', '2023-03-14'), 'Förvaltningsrätten');
    expect(lines).toContain('Dom 2023-03-14: avslag');
    expect(lines).toContain('Inhibitionen har upphört');
    expect(lines).toContain('Utgång till anordnarens nackdel');
  });

  test('17 March 2023: in the kammarrätt, with leave and a new stay', () => {
    const stops = path('fmf-2022', 'A', '2023-03-17');
    expect(seen(stops)[2]).toBe('Kammarrätten: here');
    expect(linesAt(stops, 'Kammarrätten')).toStrictEqual([
      'Mål 1623-23',
      'Överklagat 2023-03-17 av anordnaren',
      'Inhibition beviljad 2023-03-17',
      'Prövningstillstånd 2023-03-17',
    ]);
    expect(linesAt(stops, 'Förvaltningsrätten')).not.toContain('Inhibitionen har upphört');
  });
});

/** Whether everything at the stops is told by a drawing, within its frame. */
function holds(drawing: PathDrawing | null, stops: readonly PathStop[]): boolean {
  if (drawing === null) return true;
  const texts = drawing.stops.flatMap((stop) => stop.texts);
  const told = stops.flatMap(({ lines }) => lines).every(({ text }) => drawing.told.includes(text));
  return told && texts.every(({ x, y }) => x >= 0 && y > 0 && y <= drawing.height);
}

describe('the paths of all stories', () => {
  test('whose appeal was granted is said: in the kammarrätt it was IVO’s', () => {
    const lines = linesAt(path('hfd-judgment', 'A', '2026-03-20'), 'Kammarrätten');
    expect(lines).toContain('Dom 2026-03-18: bifall för IVO');
    expect(lines).toContain('Utgång till anordnarens nackdel');
  });

  test('a judgment of Högsta förvaltningsdomstolen is the end of the path', () => {
    expect(seen(path('hfd-judgment', 'A', '2029-01-01')).at(-1)).toBe('Högsta förvaltningsdomstolen: ended');
  });

  test.each(STORY_NAMES)('%s: on every day it lies at one stop, and the drawing holds every text', (name) => {
    const story = storyNamed(name);
    const days = [...storyDays(CATALOGUE, story)].map(({ on }) => on);
    const appeals = story.matters.filter(({ kind }) => kind === 'appeal');
    const paths = appeals.flatMap(({ id }) => days.map((on) => pathOf(lookAt(story, id, on)) ?? []));
    const wrong = paths.filter((stops) => {
      const present = stops.filter(({ state }) => state === 'here' || state === 'ended');
      return present.length !== 1 || ![drawnTall(stops), drawnWide(stops)].every((one) => holds(one, stops));
    });
    expect(wrong).toStrictEqual([]);
    expect(paths).toHaveLength(appeals.length * days.length);
  });

  test('a text is broken between words, and a word that is too long stands alone', () => {
    expect(wrapped('Överklagat 2023-02-02 av anordnaren', 24)).toStrictEqual([
      'Överklagat 2023-02-02 av',
      'anordnaren',
    ]);
    expect(wrapped('Högsta förvaltningsdomstolen', 10)).toStrictEqual(['Högsta', 'förvaltningsdomstolen']);
  });

  test('more stops than a window is wide are drawn from above downwards only', () => {
    const [stop] = path('humana-2023', 'A', '2023-02-06');
    const many = Array.from({ length: 6 }, () => stop).filter((one) => one !== undefined);
    expect(drawnWide(many)).toBeNull();
    expect(drawnTall(many).stops).toHaveLength(6);
  });
});
