import type { Fact } from '../case-file';
import { checkCaseFile } from './check-case-file';
import { faultText } from './fault-text';

const BAN = {
  ...{ id: 'e2', matter: 'L', type: 'interim-ban', on: '2023-02-01', ground: 'danger', note: 'first' },
  served: { on: '2023-02-02', how: 'ordinary' },
};

const check = (...events: readonly unknown[]): ReturnType<typeof checkCaseFile> =>
  checkCaseFile({
    format: 'ivo-case/1',
    provider: { name: 'Exempel AB', kind: 'company' },
    matters: [
      { id: 'L', kind: 'licence' },
      { id: 'A', kind: 'appeal', against: 'e1' },
    ],
    events: [{ id: 'e1', matter: 'L', type: 'licence-revoked', on: '2023-01-31' }, ...events],
  });

function lastOf(...events: readonly unknown[]): Fact | undefined {
  const checked = check(...events);
  if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
  return checked.caseFile.facts.at(-1);
}

function faultsOf(...events: readonly unknown[]): readonly string[] {
  const checked = check(...events);
  return checked.ok ? [] : checked.faults.map((fault) => `${fault.path.join('.')}: ${faultText(fault)}`);
}

describe('a correction', () => {
  it('takes over what it does not say, and leaves the corrected fact in the record', () => {
    const checked = check(BAN, { id: 'e3', corrects: 'e2', on: '2023-02-03' });
    expect(checked.ok && checked.caseFile.facts.map((fact) => fact.id)).toEqual(['e1', 'e2', 'e3']);
    expect(checked.ok && checked.caseFile.facts[2]).toMatchObject({
      ...{ order: 2, corrects: 'e2', matter: 'L', type: 'interim-ban', by: 'ivo', ground: 'danger' },
      on: { text: '2023-02-03' },
      served: { how: 'ordinary', on: { text: '2023-02-02' } },
      free: { note: 'first' },
    });
  });

  it('takes nothing over where it states matter, type and day', () => {
    const whole = lastOf(BAN, {
      id: 'e3',
      corrects: 'e2',
      matter: 'L',
      type: 'interim-ban',
      on: '2023-02-03',
    });
    expect(whole).not.toHaveProperty('ground');
    expect(whole).not.toHaveProperty('served');
    expect(whole?.free).toEqual({});
  });

  it('takes a field away by null', () => {
    const fact = lastOf(BAN, { id: 'e3', corrects: 'e2', ground: null, served: null, note: null });
    expect(fact).not.toHaveProperty('ground');
    expect(fact).not.toHaveProperty('served');
    expect(fact?.free).toEqual({});
  });

  it('corrects the day of service and leaves its mode as it was', () => {
    const fact = lastOf(BAN, { id: 'e3', corrects: 'e2', served: { on: '2023-02-04' } });
    expect(fact?.served).toMatchObject({ how: 'ordinary', on: { text: '2023-02-04' } });
  });

  it('takes over from a correction in its turn, wherever it stands in the file', () => {
    const fact = lastOf({ id: 'e4', corrects: 'e3', ground: 'other' }, BAN, {
      id: 'e3',
      corrects: 'e2',
      served: { how: null },
    });
    expect(fact).toMatchObject({ id: 'e3', served: { how: 'unknown' }, ground: 'danger' });
    const first = lastOf(
      BAN,
      { id: 'e3', corrects: 'e2', served: { how: 'bailiff' } },
      { id: 'e4', corrects: 'e3' },
    );
    expect(first).toMatchObject({
      id: 'e4',
      corrects: 'e3',
      served: { how: 'bailiff', on: { text: '2023-02-02' } },
    });
  });

  it('may name the corrected event by the number it has', () => {
    const fact = lastOf({ ...BAN, id: 2 }, { id: 3, corrects: 2, on: '2023-02-03' });
    expect(fact).toMatchObject({ id: '3', corrects: '2', type: 'interim-ban' });
  });

  it('lets an appeal name the decision by the corrected event or by the correcting one', () => {
    const mistaken = { id: 'e2', matter: 'L', type: 'note', by: 'ivo', on: '2023-02-01' };
    const corrected = { id: 'e3', corrects: 'e2', matter: 'L', type: 'interim-ban', on: '2023-02-01' };
    const appeal = (against: string): readonly string[] => {
      const checked = checkCaseFile({
        format: 'ivo-case/1',
        provider: { name: 'Exempel AB', kind: 'company' },
        matters: [
          { id: 'L', kind: 'licence' },
          { id: 'A', kind: 'appeal', against },
        ],
        events: [mistaken, corrected],
      });
      return checked.ok ? [] : checked.faults.map((fault) => fault.code);
    };
    expect(appeal('e2')).toEqual([]);
    expect(appeal('e3')).toEqual([]);
  });

  it('is told where what it takes over does not fit it', () => {
    expect(faultsOf(BAN, { id: 'e3', corrects: 'e2', type: 'payment-stopped', by: 'municipality' })).toEqual([
      'events.2: "served" belongs to a decision; this is an event of the type payment-stopped (taken over from the event "e2")',
    ]);
  });

  it('is not told what the event it corrects is told already', () => {
    const faults = faultsOf(
      { ...BAN, validUntil: '2023-02-31', servd: {}, served: { on: 'x' } },
      { id: 'e3', corrects: 'e2', ground: 'other', served: { how: 'counsel' } },
      { id: 'e4', corrects: 'e3', ground: 'third' },
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'events.1.served.on',
      'events.1.validUntil',
      'events.1.servd',
    ]);
  });

  it('in a circle is told once, with all who are in it', () => {
    const round = ['e2', 'e3', 'e4'].map((id, at) => ({ id, corrects: ['e3', 'e4', 'e2'][at] }));
    expect(faultsOf(...round)).toEqual([
      'events.1.corrects: corrections go round in a circle: "e2" corrects "e3" corrects "e4" corrects "e2"',
    ]);
  });

  it('may be corrected many times, but not without end', () => {
    const chain = (length: number): readonly unknown[] =>
      Array.from({ length }, (_, at) => ({
        id: `c${String(at)}`,
        corrects: at === 0 ? 'e2' : `c${String(at - 1)}`,
      }));
    expect(lastOf(BAN, ...chain(20))).toMatchObject({ id: 'c19', type: 'interim-ban' });
    expect(faultsOf(BAN, ...chain(25))).toEqual([
      'events.22.corrects: more than 20 corrections take over from one another; write this one out in full',
    ]);
  });
});
