export { checkRole } from './check-role';
export { keysOf } from './keys';
export type { Keys } from './keys';
export { isOfThisVersion, migrate, missingSteps } from './migrate';
export { prepareQueue } from './queue-schema';
export { openDatabase } from './open-database';
export type { OpenDatabase } from './open-database';
