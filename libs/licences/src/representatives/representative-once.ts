import { refused } from '@fristvakt/platform';

/** One person signs one power for one licence on one day. */
export const ONCE = 'representative_once_unique';

export const signedAlready = (): ReturnType<typeof refused<'signed-already'>> =>
  refused('conflict', 'signed-already');
