import { end } from './at-end';

/** After the last database spec. */
export default async function globalTeardown(): Promise<void> {
  await end();
}
