import { leaveToOperate, licenceStatus } from './licence-standing';

const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('may we operate?', () => {
  test('a licence in force', () => {
    const source = { status: 'active', mayOperate: true, mayOperateUntil: null };
    expect(leaveToOperate(source, 'sv')).toStrictEqual({
      text: 'Får bedrivas',
      tone: 'success',
      icon: 'check',
    });
    expect(licenceStatus(source, 'sv').tone).toBe('success');
  });

  test('a revoked licence while it is wound down: until a day, and not in the calmest colour', () => {
    const source = { status: 'revoked', mayOperate: true, mayOperateUntil: '2023-02-10' };
    expect(spaced(leaveToOperate(source, 'sv')?.text)).toBe(
      'Antas få bedrivas till och med fredag 10 februari 2023',
    );
    expect([leaveToOperate(source, 'sv')?.tone, licenceStatus(source, 'sv').tone]).toStrictEqual([
      'warning',
      'warning',
    ]);
  });

  test('a revoked licence afterwards', () => {
    const source = { status: 'revoked', mayOperate: false, mayOperateUntil: null };
    expect(leaveToOperate(source, 'en')).toStrictEqual({
      text: 'May not operate',
      tone: 'danger',
      icon: 'stop',
    });
    expect(licenceStatus(source, 'sv')).toStrictEqual({ text: 'Återkallat', tone: 'danger', icon: 'stop' });
  });

  test('a stayed revocation leaves one operating, with a warning', () => {
    const source = { status: 'revoked-stayed', mayOperate: true, mayOperateUntil: null };
    expect(licenceStatus(source, 'sv').tone).toBe('warning');
  });

  test('a notification gives no leave', () => {
    expect(leaveToOperate({ status: 'notified', mayOperate: null, mayOperateUntil: null }, 'sv')).toBeNull();
  });
});
