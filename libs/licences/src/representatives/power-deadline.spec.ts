import { CATALOGUE } from '@fristvakt/law';
import type { Deadline } from '@fristvakt/proceedings';
import { day } from '../../../../test/support/day';
import { powerDeadline } from './power-deadline';
import type { Power } from './power-deadline';

const POWER: Power = { id: '1', matter: 'L', signedOn: '2026-01-15', endedOn: null, renewedOn: null };

const on = (asOf: string, more: Partial<Power> = {}): Deadline | undefined =>
  powerDeadline({ ...POWER, ...more }, { catalogue: CATALOGUE, provider: 'company', asOf: day(asOf) });

const told = (asOf: string, more: Partial<Power> = {}): readonly unknown[] => {
  const deadline = on(asOf, more);
  return [deadline?.due, deadline?.status, deadline?.closedOn];
};

describe('the day by which a power at IVO is to be renewed', () => {
  test('three years from the signing, of a rule that is practice and unverified, with the way there', () => {
    expect(on('2026-11-26')).toMatchObject({
      ...{ id: 'representative-1:representative-power:provider', matter: 'L', event: 'representative-1' },
      ...{ rule: 'REP-POWER', party: 'provider', from: '2026-01-15', raw: '2029-01-15', due: '2029-01-15' },
      ...{ certainty: 'unverified', status: 'open', closedBy: null },
    });
    // Lag (1930:173) speaks of time under a statute: it is not cited for a practice.
    expect(on('2026-11-26')?.because.map(({ op, rule }) => `${op}: ${String(rule)}`)).toStrictEqual([
      ...['signed: null', 'given: REP-POWER', 'count: null', 'keep: null'],
    ]);
  });

  test('it does not move from a Saturday, and a leap day has its anniversary on the last of February', () => {
    expect(told('2026-11-26', { signedOn: '2025-11-25' })[0]).toBe('2028-11-25');
    expect(told('2026-11-26', { signedOn: '2024-02-29' })[0]).toBe('2027-02-28');
  });

  test('it is open through its last day, and then missed', () => {
    expect(told('2029-01-15')).toStrictEqual(['2029-01-15', 'open', null]);
    expect(told('2029-01-16')).toStrictEqual(['2029-01-15', 'missed', null]);
  });

  test('there is none before it was signed', () => {
    expect(on('2026-01-14')).toBeUndefined();
    expect(on('2026-01-15')).toMatchObject({ status: 'open' });
  });

  test('the next one meets it, from the day on which that was signed; after the last day it is late', () => {
    expect(told('2028-12-01', { renewedOn: '2028-12-02' })[1]).toBe('open');
    expect(told('2028-12-02', { renewedOn: '2028-12-02' }).slice(1)).toStrictEqual(['met', '2028-12-02']);
    expect(told('2029-03-01', { renewedOn: '2029-01-16' }).slice(1)).toStrictEqual(['late', '2029-01-16']);
  });

  test('one that was taken back need not be renewed, though another came later', () => {
    expect(told('2027-05-01', { endedOn: '2027-05-02' })[1]).toBe('open');
    expect(told('2027-05-02', { endedOn: '2027-05-02' }).slice(1)).toStrictEqual(['moot', '2027-05-02']);
    const back = { endedOn: '2027-05-02', renewedOn: '2028-01-10' };
    expect(told('2028-02-01', back).slice(1)).toStrictEqual(['moot', '2027-05-02']);
    const renewed = { endedOn: '2028-01-11', renewedOn: '2028-01-10' };
    expect(told('2028-02-01', renewed).slice(1)).toStrictEqual(['met', '2028-01-10']);
  });
});
