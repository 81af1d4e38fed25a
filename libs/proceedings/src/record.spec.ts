import { HELD, INSPECTION, against, receivedOn, story } from '../../../test/support/story';
import type { Told, ToldEvent, ToldStory } from '../../../test/support/story';
import { day } from '../../../test/support/day';
import { inventedCatalogue } from '../../../test/support/invented-law';
import { checkCaseFile } from './format/check-case-file';
import { factsKnownOn, recordAsOf } from './record';

const NO_LAW = inventedCatalogue();

const licence = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { L: HELD }, events });
const idsOn = (text: string, told: ToldStory): readonly string[] =>
  factsKnownOn(NO_LAW, story(told), day(text)).map((fact) => fact.id);

describe('the facts that count on a day', () => {
  test('are those that happened up to and including it', () => {
    const told = licence(['a', 'L', 'note', '2026-03-02'], ['b', 'L', 'note', '2026-03-03']);
    expect(idsOn('2026-03-01', told)).toEqual([]);
    expect(idsOn('2026-03-02', told)).toEqual(['a']);
    expect(idsOn('2026-03-03', told)).toEqual(['a', 'b']);
  });

  test('stand by day, and within a day as in the file', () => {
    const told = licence(
      ['c', 'L', 'note', '2026-03-03'],
      ['b', 'L', 'note', '2026-03-02'],
      ['a', 'L', 'note', '2026-03-02'],
    );
    expect(idsOn('2026-03-03', told)).toEqual(['b', 'a', 'c']);
  });

  test('known by month or year, count from its last day', () => {
    const told = licence(['m', 'L', 'note', '2026-02'], ['y', 'L', 'note', '2025']);
    expect(idsOn('2025-12-30', told)).toEqual([]);
    expect(idsOn('2025-12-31', told)).toEqual(['y']);
    expect(idsOn('2026-02-27', told)).toEqual(['y']);
    expect(idsOn('2026-02-28', told)).toEqual(['y', 'm']);
  });

  test('known by month, stand before an exact fact of that month that the file tells after them', () => {
    const told = licence(
      ['opened', 'L', 'note', '2026-03'],
      ['answered', 'L', 'statement-filed', '2026-03-16'],
      ['later', 'L', 'note', '2026-04-07'],
    );
    expect(idsOn('2026-04-07', told)).toEqual(['opened', 'answered', 'later']);
  });

  test('known by month, stand after an exact fact of that month that the file tells before them', () => {
    const told = licence(['answered', 'L', 'note', '2026-03-16'], ['closed', 'L', 'note', '2026-03']);
    expect(idsOn('2026-03-31', told)).toEqual(['answered', 'closed']);
  });

  test('and the day that is missing is named once it counts', () => {
    const told = story(licence(['a', 'L', 'note', '2026-03']));
    const missing = (text: string): unknown => recordAsOf(NO_LAW, told, day(text)).findings.missings;
    expect(missing('2026-03-30')).toEqual([]);
    expect(missing('2026-03-31')).toEqual([
      { matter: 'L', event: 'a', field: 'on', reason: 'day-imprecise' },
    ]);
  });
});

describe('a correction', () => {
  const OLD: ToldEvent = ['a', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];

  test('stands in the place of what it corrects', () => {
    const told = licence(OLD, ['b', 'L', 'licence-revoked', '2026-03-09', { corrects: 'a' }]);
    expect(idsOn('2026-03-09', told)).toEqual(['b']);
  });

  test('to a later day leaves nothing before that day', () => {
    const told = licence(OLD, ['b', 'L', 'licence-revoked', '2026-03-09', { corrects: 'a' }]);
    expect(idsOn('2026-03-02', told)).toEqual([]);
  });

  test('may be corrected in its turn; the last one stands', () => {
    const told = licence(
      OLD,
      ['b', 'L', 'licence-revoked', '2026-03-03', { corrects: 'a' }],
      ['c', 'L', 'licence-revoked', '2026-03-04', { corrects: 'b' }],
    );
    expect(idsOn('2026-03-09', told)).toEqual(['c']);
  });

  test('made twice of one fact: the later entry stands, and the record says so', () => {
    const told = licence(
      OLD,
      ['b', 'L', 'licence-revoked', '2026-03-04', { corrects: 'a' }],
      ['c', 'L', 'licence-revoked', '2026-03-03', { corrects: 'a' }],
    );
    const record = recordAsOf(NO_LAW, story(told), day('2026-03-09'));
    expect(record.facts.map((fact) => fact.id)).toEqual(['c']);
    expect(record.findings.problems).toEqual([
      { code: 'corrected-twice', matter: 'L', events: ['a', 'b', 'c'], params: {} },
    ]);
  });

  test('whoever names the old fact means the one that stands for it', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('a') },
      events: [
        OLD,
        ['b', 'L', 'licence-revoked', '2026-03-03', { corrects: 'a' }],
        ['c', 'L', 'licence-revoked', '2026-03-04', { corrects: 'b' }],
      ],
    };
    const record = recordAsOf(NO_LAW, story(told), day('2026-03-09'));
    expect(['a', 'b', 'c'].map((id) => record.factById(id)?.id)).toEqual(['c', 'c', 'c']);
    expect(recordAsOf(NO_LAW, story(told), day('2026-03-03')).factById('a')).toBeUndefined();
  });

  test('that says only what was wrong takes the rest over', () => {
    const plain = {
      format: 'ivo-case/1',
      title: 'A slip of the pen',
      provider: { name: 'Provets Assistans AB', kind: 'company' },
      matters: [{ id: 'L', kind: 'licence', held: true }],
      events: [
        {
          id: 'a',
          matter: 'L',
          type: 'licence-revoked',
          on: '2026-03-02',
          served: { on: '2026-03-02', how: 'counsel' },
        },
        { id: 'b', corrects: 'a', served: { on: '2026-03-04' } },
      ],
    };
    const checked = checkCaseFile(plain);
    const [fact] = checked.ok ? factsKnownOn(NO_LAW, checked.caseFile, day('2026-03-09')) : [];
    expect(fact).toMatchObject({
      id: 'b',
      matter: 'L',
      type: 'licence-revoked',
      on: { text: '2026-03-02' },
      served: { how: 'counsel', on: { text: '2026-03-04' } },
    });
  });
});

describe('service', () => {
  const served = (more: Told): ToldStory => licence(['a', 'L', 'licence-revoked', '2026-03-02', more]);
  const serviceOn = (text: string, told: ToldStory): unknown =>
    factsKnownOn(NO_LAW, story(told), day(text))[0]?.served;

  test('is not known before it happens', () => {
    const told = served(receivedOn('2026-03-09'));
    expect(serviceOn('2026-03-08', told)).toBeUndefined();
    expect(serviceOn('2026-03-09', told)).toMatchObject({ how: 'ordinary', on: { text: '2026-03-09' } });
  });

  test('known by its month is not known before the month is over', () => {
    const told = served(receivedOn('2026-03'));
    expect(serviceOn('2026-03-30', told)).toBeUndefined();
    expect(serviceOn('2026-03-31', told)).toMatchObject({ on: { text: '2026-03' } });
  });

  test('the sending is known before the receipt', () => {
    const told = served({ served: { how: 'simplified', sentOn: '2026-03-03', on: '2026-03-17' } });
    expect(serviceOn('2026-03-02', told)).toBeUndefined();
    expect(serviceOn('2026-03-03', told)).toEqual({ how: 'simplified', sentOn: '2026-03-03' });
    expect(serviceOn('2026-03-17', told)).toMatchObject({ on: { text: '2026-03-17' } });
  });

  test('leaves the fact itself as it was recorded', () => {
    const caseFile = story(served(receivedOn('2026-03-09')));
    const before = JSON.stringify(caseFile);
    factsKnownOn(NO_LAW, caseFile, day('2026-03-02'));
    expect(JSON.stringify(caseFile)).toBe(before);
  });
});

describe('who did it', () => {
  test('somebody who does not usually do this is named, and the fact counts', () => {
    const told = story({
      matters: { I: INSPECTION },
      events: [['a', 'I', 'inspection-opened', '2026-03-02', { by: 'municipality' }]],
    });
    const record = recordAsOf(NO_LAW, told, day('2026-03-02'));
    expect(record.facts.map((fact) => fact.id)).toEqual(['a']);
    expect(record.findings.problems).toMatchObject([
      { code: 'unexpected-actor', events: ['a'], params: { by: 'municipality' } },
    ]);
  });
});
