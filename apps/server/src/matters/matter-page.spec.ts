import { lookAt, storyNamed } from '../../../../test/support/matter-look';
import type { LookSettings } from '../../../../test/support/matter-look';
import { deadlinesOf } from './matter-deadlines.presenter';
import { dayChoiceOf, headOf } from './matter-head.presenter';
import { matterTitle } from './matter-look';
import { matterPage } from './matter-page.presenter';
import { MATTER_PAGE_WORDS } from './matter-page.words';
import { remediesOf } from './matter-remedies.presenter';
import { matterStatus } from './matter-status';
import { storyOf } from './story.presenter';

const look = (story: string, matter: string, on: string, settings?: LookSettings) =>
  lookAt(storyNamed(story), matter, on, settings);

/** With plain spaces: no-break spaces cannot be told apart in a test. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as T;

/** A fact as it was recorded. */
const row = (ref: string, more: object = {}) => ({
  ...{ id: `id-${ref}`, ref, matterId: 'id-L', type: 'note', happened: '', happenedOn: '', body: {} },
  ...{ correctsId: null, correctedById: null, recordedBy: 'kim', recordedAt: '2026-03-01T10:00:00Z' },
  confirmedBy: null,
  ...more,
});

describe('the head of a matter', () => {
  test('a revoked licence that is wound down: what it is, and until when one may operate', () => {
    const { status, leave, why } = plain(headOf(look('humana-2023', 'L', '2023-02-05')));
    expect(status).toMatchObject({ text: 'Återkallat', tone: 'warning' });
    expect(leave?.text).toBe('Antas få bedrivas till och med fredag 10 februari 2023');
    expect(why[0]?.cites).toBe('27 § fjärde stycket LSS');
  });

  test('a dispute tells of the decision, its number and where it lies', () => {
    const { said } = plain(headOf(look('humana-2023', 'A', '2023-02-07')));
    expect(said.map(({ label, value }) => `${label}: ${value}`)).toStrictEqual([
      'Överklagat beslut: Återkallelsen av tillståndet, tisdag 31 januari 2023',
      'Målnummer: 2132-23',
      'Instans: Förvaltningsrätten',
      'Klagande: Anordnaren',
      'Inhibition: Gäller',
    ]);
  });

  test('a contradiction is told with the facts it is about', () => {
    const { problems } = plain(headOf(look('contradictions', 'S', '2026-06-01')));
    expect(problems).toMatchObject([
      {
        text: 's1 uppges ha delgetts före beslutsdagen. Delgivningen räknas som okänd.',
        facts: [{ text: 's1', href: '/facts/id-s1' }],
      },
    ]);
  });

  test('guest counsel is told no contradiction that names a fact of another matter', () => {
    const told = (alone: boolean) => headOf(look('contradictions', 'DA', '2026-06-01', { alone })).problems;
    expect(told(false).length).toBeGreaterThan(0);
    const named = told(true).flatMap(({ text }) => [...text.matchAll(/\b[a-z]+\d+\b/g)].map(([ref]) => ref));
    expect(named.filter((ref) => !['d2', 'd3'].includes(ref))).toStrictEqual([]);
  });

  test('what is missing is told with the fact it would be said in', () => {
    const { missing } = plain(headOf(look('fmf-2022', 'A', '2023-12-01')));
    expect(missing.map(({ facts }) => facts[0]?.text)).toStrictEqual(['e2', 'e3']);
  });

  test('a title that nobody gave is told in the reader’s language, one that somebody gave as it is', () => {
    expect(matterTitle({ kind: 'appeal', ref: 'A', title: 'Överklagande A' }, 'en')).toBe('Appeal A');
    expect(matterTitle({ kind: 'appeal', ref: 'A', title: 'Tvisten 2023' }, 'en')).toBe('Tvisten 2023');
  });

  test('a dispute in which nobody has appealed says so', () => {
    expect(matterStatus({ kind: 'appeal', status: null }, 'sv').text).toBe('Inget överklagande än');
  });
});

describe('the days of a matter', () => {
  test('Humana, 6 February 2023: how it stood, and the days of the story before and after', () => {
    const day = plain(dayChoiceOf(look('humana-2023', 'A', '2023-02-06'), 'newest'));
    expect(day).toMatchObject({
      banner: 'Så stod det måndag 6 februari 2023',
      previous: { href: '/matters/id-A?asOf=2023-02-02' },
      next: { href: '/matters/id-A?asOf=2023-02-07' },
      todayHref: '/matters/id-A',
    });
  });

  test('a day that is still to come is told as what will be', () => {
    expect(plain(dayChoiceOf(look('humana-2023', 'A', '2031-01-01'), 'oldest'))).toMatchObject({
      ...{ banner: 'Så kommer det att stå onsdag 1 januari 2031', next: null },
      todayHref: '/matters/id-A?order=oldest',
    });
  });
});

describe('the story of a matter', () => {
  test('Humana’s dispute: each fact with what it changed, also in the licence', () => {
    const days = plain(storyOf(look('humana-2023', 'A', '2023-02-07')));
    expect(days.map(({ on }) => on)).toStrictEqual(['2023-02-02', '2023-02-07']);
    const stay = days[1]?.items[0];
    expect(stay).toMatchObject({
      sentence: 'Förvaltningsrätten beslutade om inhibition.',
      href: '/facts/id-e4',
      place: null,
    });
    expect(
      stay?.changes.map(({ place, lines }) => [place?.text, lines.map(({ text }) => text)]),
    ).toStrictEqual([
      [
        undefined,
        [
          'Inhibition: yrkad → gäller',
          'Ny frist – IVO: överklaga beslutet om inhibition: tisdag 28 februari 2023, öppen',
        ],
      ],
      [
        'Tillstånd L',
        [
          'Status: återkallat → återkallat, inhibition gäller',
          'Anordnaren: avveckla verksamheten: öppen → inte längre aktuell',
        ],
      ],
    ]);
  });

  test('what changed the licence from elsewhere stands in its story too, with where it happened', () => {
    const items = plain(storyOf(look('humana-2023', 'L', '2023-02-07'))).flatMap((one) => one.items);
    expect(items.find(({ ref }) => ref === 'e4')).toMatchObject({
      place: { text: 'Överklagande A', href: '/matters/id-A' },
      changes: [{ place: null }],
    });
  });

  test('guest counsel of the licence is told that it changed, and not by what', () => {
    const items = plain(storyOf(look('humana-2023', 'L', '2023-02-07', { alone: true }))).flatMap(
      (one) => one.items,
    );
    expect(items.map(({ ref }) => ref)).toStrictEqual(['e2', null, null, 'e5']);
    expect(items[2]).toMatchObject({
      sentence: 'Ändringen följer av något utanför det här ärendet.',
      href: null,
      place: null,
    });
  });

  test('a day that only came is told as such', () => {
    const last = plain(storyOf(look('humana-2023', 'A', '2023-07-13'))).at(-1);
    expect(last?.items).toMatchObject([{ kind: 'passed', ref: null }]);
  });

  test('a decision that was served later has a day of its own, confirmed or not', () => {
    const facts = [row('e3', { matterId: 'id-A', confirmedBy: 'alex' })];
    const names = new Map([['alex', 'Alex Ek']]);
    const days = plain(storyOf(look('stay-refused-side-dispute', 'A', '2026-09-10', { facts, names })));
    expect(days.find(({ on }) => on === '2026-09-07')?.items).toMatchObject([
      {
        ...{ kind: 'served', ref: 'e3' },
        sentence: 'Avslaget på yrkandet om inhibition delgavs: vanlig delgivning den 7 september 2026.',
        service: { text: 'Delgivningsdagen bekräftad av Alex Ek', tone: 'success' },
      },
    ]);
  });

  test('a corrected fact stands struck under what corrects it, with who and when', () => {
    const story = storyNamed('corrected-service');
    const [correction] = story.facts.filter(({ corrects }) => corrects !== undefined);
    if (correction?.corrects === undefined) throw new Error('the story corrects nothing');
    const facts = [
      row(correction.corrects),
      row(correction.id, {
        correctsId: `id-${correction.corrects}`,
        recordedBy: 'alex',
        recordedAt: '2026-03-04T10:00:00Z',
      }),
    ];
    const names = new Map([
      ['kim', 'Kim Ek'],
      ['alex', 'Alex Ek'],
    ]);
    const items = plain(storyOf(lookAt(story, correction.matter, '2029-01-01', { facts, names }))).flatMap(
      (one) => one.items,
    );
    expect(items.some(({ ref }) => ref === correction.corrects)).toBe(false);
    expect(items.find(({ ref, kind }) => ref === correction.id && kind === 'happened')?.former).toMatchObject(
      [{ told: 'Registrerad av Kim Ek den 1 mars 2026. Rättad av Alex Ek den 4 mars 2026.' }],
    );
  });
});

describe('deadlines, demands and remedies', () => {
  test('Humana, the day of the revocation: three things to do, and the ways that are open', () => {
    const there = look('humana-2023', 'L', '2023-01-31');
    expect(plain(deadlinesOf(there)).open.map(({ title, when }) => `${title}: ${when}`)).toStrictEqual([
      'Yrka inhibition av återkallelsen av tillståndet: utan uppskov; författningen anger ingen dag (uppkom i dag)',
      'Avveckla verksamheten: senast fredag 10 februari 2023, om 10 dagar',
      'Överklaga återkallelsen av tillståndet: senast tisdag 21 februari 2023, om 21 dagar',
    ]);
    expect(plain(remediesOf(there)).open).toMatchObject([
      {
        ...{ name: 'Överklaga', until: 'senast tisdag 21 februari 2023, om 21 dagar' },
        to: 'Ställs till förvaltningsrätten, ges in till IVO',
      },
      { name: 'Yrka inhibition', until: null, unsure: null },
    ]);
  });

  test('the last day of a way that is open is told to be assumed, until the day of service is known', () => {
    const unsure = (on: string) => plain(remediesOf(look('service-known-later', 'L', on))).open[0]?.unsure;
    expect(unsure('2026-11-30')).toBe('antagen dag: räknad från den tidigaste dag som kan komma i fråga');
    expect(unsure('2026-12-03')).toBeNull();
  });

  test('a dispute has the deadlines of the decision it is about; guest counsel has not', () => {
    const titles = (alone: boolean) =>
      plain(deadlinesOf(look('humana-2023', 'A', '2023-02-01', { alone }))).open.map(({ place }) => place);
    expect(titles(false)).toStrictEqual(['Tillstånd L', 'Tillstånd L', 'Tillstånd L']);
    expect(titles(true)).toStrictEqual([]);
  });

  test('each demand in an inspection is told with its day, how it was moved, and its answer', () => {
    const { demands, open } = plain(deadlinesOf(look('inspection-2026', 'I', '2026-02-28')));
    expect(demands).toMatchObject([
      {
        ...{ title: 'Lämna de uppgifter som IVO har begärt', when: 'måndag 2 mars 2026', owner: null },
        extensions: ['Flyttad från fredag 20 februari 2026'],
        answer: {
          text: 'Fredag 27 februari 2026: Anordnaren lämnade de begärda uppgifterna.',
          href: '/facts/id-e5',
        },
      },
    ]);
    expect(open).toStrictEqual([]);
  });
});

describe('the page of a matter', () => {
  test('is told latest first unless asked otherwise, and leads to the other order', () => {
    const wish = { lang: 'sv', badDay: false, mayRecord: true } as const;
    const { data } = look('humana-2023', 'A', '2023-06-21');
    const { story } = matterPage(data, { ...wish, order: 'newest' });
    expect(story.days[0]?.on).toBe('2023-06-21');
    expect(story.otherHref).toBe('/matters/id-A?asOf=2023-06-21&order=oldest#story');
    expect(matterPage(data, { ...wish, order: 'oldest' }).story.days[0]?.on).toBe('2023-02-02');
  });

  test('has the words of all its parts, and no part takes a word of another', () => {
    const words = MATTER_PAGE_WORDS.sv;
    expect(words.remark).toBe('Anmärkning');
    expect(words.note).toBe('Anteckning bland juristernas');
    expect(Object.keys(MATTER_PAGE_WORDS.en).sort()).toStrictEqual(Object.keys(words).sort());
  });
});
