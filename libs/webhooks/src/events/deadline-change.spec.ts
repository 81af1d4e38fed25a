import { deadlineChange } from './deadline-change';
import type { ToldDeadline } from './deadline-change';

const told = (state: ToldDeadline['state'], dueOn: string | null = '2026-05-28'): ToldDeadline => ({
  ...{ state, dueOn },
});

describe('what happened to a deadline', () => {
  test.each([
    [null, told('open'), 'deadline.opened'],
    [null, told('missed'), 'deadline.missed'],
    [null, told('waiting'), undefined],
    [null, told('closed'), undefined],
    [told('waiting'), told('open'), 'deadline.opened'],
    [told('closed'), told('open'), 'deadline.opened'],
    [told('missed'), told('open'), 'deadline.opened'],
    [told('open'), told('open'), undefined],
    [told('open'), told('open', '2026-06-11'), 'deadline.moved'],
    [told('open', null), told('open'), 'deadline.moved'],
    [told('missed'), told('open', '2026-06-11'), 'deadline.moved'],
    [told('missed'), told('missed', '2026-06-11'), 'deadline.moved'],
    [told('missed'), told('missed'), undefined],
    [told('open'), told('missed'), 'deadline.missed'],
    [told('open'), told('missed', '2026-05-20'), 'deadline.missed'],
    [told('open'), told('closed'), 'deadline.closed'],
    [told('missed'), told('closed'), 'deadline.closed'],
    [told('open'), told('waiting'), 'deadline.closed'],
    [told('closed'), told('closed', '2026-06-11'), undefined],
    [told('waiting'), told('closed'), undefined],
  ])('%j, then %j: %s', (was, is, type) => {
    expect(deadlineChange(was, is)).toBe(type);
  });
});
