import { OVER, isOver } from './over';

describe('a matter that is over', () => {
  test('has ended, is closed or is final; nothing else is, and what is not known goes on', () => {
    expect(OVER).toStrictEqual(['ended', 'closed', 'final']);
    expect(OVER.every(isOver)).toBe(true);
    for (const status of ['decided', 'reconsidered', 'refused', 'revoked', 'none', null, undefined]) {
      expect(isOver(status)).toBe(false);
    }
  });
});
