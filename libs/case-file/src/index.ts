export { MAX_BYTES, tooLarge } from './limits';
export type { PlacedFault } from './placed';
export { readCaseFile } from './read-case-file';
export { renderFaults, renderNotices } from './render';
export type { ReadCaseFile } from './source';
export { writeCaseFile } from './write-case-file';
export { withSettings } from './with-settings';
