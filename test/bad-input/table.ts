import { CORRECTIONS } from './corrections';
import { DAYS } from './days';
import { ENCODINGS } from './encodings';
import { EVENTS } from './events';
import { ROOT_AND_MATTERS } from './root-and-matters';
import type { BadFile } from './row';
import { YAML_TEXTS } from './yaml-text';

export type { BadFile } from './row';

/** Every broken case file: for the library that reads them, and for the command line that is handed them. */
export const BAD_FILES: readonly BadFile[] = [
  ...ENCODINGS,
  ...YAML_TEXTS,
  ...ROOT_AND_MATTERS,
  ...EVENTS,
  ...DAYS,
  ...CORRECTIONS,
];
