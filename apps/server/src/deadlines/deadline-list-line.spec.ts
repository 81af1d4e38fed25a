import { day } from '../../../../test/support/day';
import { deadlineRow } from '../../../../test/support/deadline-row';
import { listLine } from './deadline-list-line';

const today = day('2026-11-25');

describe('a deadline in the list', () => {
  test('tells what, when, how near and how sure', () => {
    expect(listLine(deadlineRow(), today, 'sv')).toMatchObject({
      title: 'Överklaga återkallelsen av tillståndet',
      kind: 'Överklagande',
      due: '2026-12-08',
      weekday: 'tisdag',
      left: 'om 13 dagar',
      party: 'Anordnaren',
      status: 'Öppen',
      tone: 'warning',
      sure: ['styrkt dag'],
      isUnsure: false,
      owner: null,
    });
  });

  test('says so while no second person has confirmed the day of service', () => {
    const row = deadlineRow({ serviceConfirmed: false });
    expect(listLine(row, today, 'sv')).toMatchObject({
      sure: ['styrkt dag', 'delgivningsdag obekräftad'],
      isUnsure: true,
    });
    expect(listLine({ ...row, status: 'met' }, today, 'sv').sure).toStrictEqual(['styrkt dag']);
  });

  test('shows no day where the law sets none, and calls none certain', () => {
    const row = deadlineRow({
      ...{ kind: 'stay-request', rule: 'INHIB-ASAP', due: null, raw: null, sortOn: '1900-01-01' },
      ...{ hours: 48, serviceConfirmed: null },
    });
    const line = listLine(row, today, 'sv');
    expect(line).toMatchObject({ due: null, hasDay: false, weekday: '', sure: [] });
    expect(line.left).toContain('författningen anger ingen dag');
    expect(JSON.stringify(line)).not.toContain('1900');
  });

  test('shows the day on which a right opens as a day', () => {
    const row = deadlineRow({
      ...{ kind: 'demand-decision', rule: 'SLOW-6M', due: null, raw: null, from: '2026-12-13' },
      ...{ status: 'waiting', serviceConfirmed: null },
    });
    expect(listLine(row, today, 'sv')).toMatchObject({ hasDay: true, sure: ['styrkt dag'] });
    expect(listLine(row, today, 'sv').left).toContain('13\u00a0december\u00a02026');
  });

  test('tells a guest that somebody sees to it, and not who', () => {
    const row = deadlineRow({ ownerId: '0190d3a8-0000-7000-8000-000000000002', owner: null });
    expect(listLine(row, today, 'sv').owner).toBe('någon i organisationen');
    expect(listLine({ ...row, owner: 'Karin Ek' }, today, 'en').owner).toBe('Karin Ek');
  });

  test('says that a changed rule has not been applied to it', () => {
    expect(listLine(deadlineRow({ lawPinned: true }), today, 'sv').sure).toContain(
      'ändrad regel inte tillämpad',
    );
  });
});
