import type { ValueTransformer } from 'typeorm';

/** TypeORM makes a Date of every instant that it reads; a row has it as RFC 3339 in UTC. */
export const INSTANT: ValueTransformer = {
  from: (value: Date | null) => value?.toISOString() ?? null,
  to: (value: unknown) => value,
};
