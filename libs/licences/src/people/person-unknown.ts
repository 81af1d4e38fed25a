import { refused } from '@fristvakt/platform';

export const personUnknown = (): ReturnType<typeof refused<'person-unknown'>> =>
  refused('invalid', 'person-unknown', {
    places: [{ property: 'personId', reason: 'is nobody in the register of people' }],
  });
