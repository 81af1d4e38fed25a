import type { Role } from '@fristvakt/accounts';
import { startRole } from './start-roles';

describe('whose start is shown', () => {
  test.each<[readonly Role[], unknown, Role]>([
    [['compliance-officer', 'manager'], undefined, 'manager'],
    [['administrator', 'counsel'], undefined, 'counsel'],
    [['compliance-officer', 'manager'], 'compliance-officer', 'compliance-officer'],
    [['compliance-officer'], 'administrator', 'compliance-officer'],
    [['guest-counsel'], 'manager', 'guest-counsel'],
    [['auditor'], ['auditor', 'manager'], 'auditor'],
  ])('of %j, asked for %j: %s', (roles, asked, shown) => {
    expect(startRole({ roles }, asked).role).toBe(shown);
  });

  test('tells of one’s own roles only', () => {
    expect(startRole({ roles: ['administrator', 'manager'] }, 'counsel').own).toStrictEqual([
      'manager',
      'administrator',
    ]);
  });
});
