import { v7 } from 'uuid';

/** An id for a new row: a UUID of version 7, so that ids follow the order in which rows were made. No secret. */
export const newId = (): string => v7();
