import fc from 'fast-check';
import { LEVELS } from '@fristvakt/practice';
import { simulated } from './simulated';
import type { SimulatedAbsence, SimulatedMember, SimulatedReminder } from './simulated';

const member = (id: string, ...roles: readonly string[]): SimulatedMember => ({ id, roles, standIn: null });
const away = (who: string, from: string, until: string, standIn: string | null = null): SimulatedAbsence => ({
  ...{ id: `${who} ${from}`, member: who, from, until, standIn },
});
const reminder = (day: string, more: Partial<SimulatedReminder> = {}): SimulatedReminder => ({
  ...{ id: day, deadline: 'answer', dueKey: '2026-07-20', day, atLeast: 'owner', escalates: true },
  ...{ owner: 'ylva', unacknowledged: 0 },
  ...more,
});

const HOUSE = [
  member('ylva', 'counsel'),
  member('ake', 'compliance-officer'),
  member('berg', 'manager'),
  member('admin', 'administrator'),
];

describe('who gets what', () => {
  test('goes further up with each that nobody acknowledges, and stays with the owner where somebody does', () => {
    const days = [reminder('2026-07-06'), reminder('2026-07-13'), reminder('2026-07-17')];
    const told = simulated(days, HOUSE, []);
    expect(told.map(({ unheard }) => unheard.map(({ id }) => id))).toStrictEqual([
      ['ylva'],
      ['ylva', 'ake'],
      ['ylva', 'ake', 'berg'],
    ]);
    expect(told.map(({ heard }) => heard.map(({ id }) => id))).toStrictEqual([['ylva'], ['ylva'], ['ylva']]);
  });

  test('goes to whoever stands in on the day, and to the owner again the day after', () => {
    const days = [reminder('2026-07-10'), reminder('2026-07-11', { dueKey: 'another' })];
    const told = simulated(days, HOUSE, [away('ylva', '2026-07-01', '2026-07-10', 'berg')]);
    expect(told.map(({ heard }) => heard)).toStrictEqual([
      [{ id: 'berg', because: 'stands-in' }],
      [{ id: 'ylva', because: 'owner' }],
    ]);
  });

  test('of two absences the one that names somebody counts', () => {
    const absences = [
      away('ylva', '2026-06-01', '2026-08-01'),
      away('ylva', '2026-07-01', '2026-07-31', 'berg'),
    ];
    const [told] = simulated([reminder('2026-07-10')], HOUSE, absences);
    expect(told?.heard).toStrictEqual([{ id: 'berg', because: 'stands-in' }]);
  });

  test('a week when everybody is away falls to the administrators, and is told', () => {
    const absences = HOUSE.map(({ id }) => away(id, '2026-07-01', '2026-07-31'));
    const [told] = simulated([reminder('2026-07-10')], HOUSE, absences);
    expect(told).toMatchObject({ lastResort: true, heard: [{ id: 'admin', because: 'nobody-else' }] });
  });

  test('what nobody has acknowledged before counts', () => {
    const [told] = simulated([reminder('2026-07-10', { unacknowledged: 2 })], HOUSE, []);
    expect(told?.unheard.map(({ id }) => id)).toStrictEqual(['ylva', 'ake', 'berg']);
    expect(told?.heard.map(({ id }) => id)).toStrictEqual(['ylva']);
  });

  test('whoever is away when: somebody is told, unless there is nobody, and nobody twice', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const someone = fc.constantFrom(...ids, 'gone');
    const day = fc.integer({ min: 1, max: 31 }).map((n) => `2026-07-${String(n).padStart(2, '0')}`);
    const roles = fc.subarray(['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor']);
    const house = fc
      .subarray(ids)
      .chain((present) =>
        fc.tuple(
          ...present.map((id) =>
            fc.record({ id: fc.constant(id), roles, standIn: fc.option(someone, { nil: null }) }),
          ),
        ),
      );
    const absences = fc.array(
      fc.record({
        id: fc.uuid(),
        member: someone,
        from: day,
        until: day,
        standIn: fc.option(someone, { nil: null }),
      }),
      { maxLength: 12 },
    );
    const reminders = fc.array(
      fc.record({
        ...{ id: fc.uuid(), deadline: fc.constantFrom('x', 'y'), dueKey: fc.constantFrom('1', '2'), day },
        ...{ atLeast: fc.constantFrom(...LEVELS), escalates: fc.boolean() },
        ...{ owner: fc.option(someone, { nil: null }), unacknowledged: fc.integer({ min: 0, max: 4 }) },
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(house, absences, reminders, (members, gone, planned) => {
        for (const { unheard, heard } of simulated(planned, members, gone)) {
          for (const told of [unheard, heard]) {
            if (told.length > 0 !== members.length > 0) return false;
            if (new Set(told.map(({ id }) => id)).size !== told.length) return false;
            if (told.some(({ id }) => members.every((one) => one.id !== id))) return false;
          }
          // Whoever hears of it though everybody acknowledges hears of it all the more where nobody does.
          const isMeant = ({ because }: { readonly because: string }): boolean => because !== 'nobody-else';
          if (!heard.filter(isMeant).every(({ id }) => unheard.some((one) => one.id === id))) return false;
        }
        return true;
      }),
    );
  });
});
