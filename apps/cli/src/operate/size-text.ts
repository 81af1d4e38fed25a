const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** A size for people, rounded up to a whole kB where it is below a MB: what is there is never told as nothing. */
export const sizeText = (bytes: number): string =>
  bytes < MEGABYTE ? `${String(Math.ceil(bytes / KILOBYTE))} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
