import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Every address a name has now; none where there is no such name. Gives up when told to. */
export type ResolveHost = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

const PATIENCE = 5_000;

/** Asks the name servers ourselves: what is checked is what is connected to, and no waiting for names holds up anything else. */
export const resolveHost: ResolveHost = async (host, signal) => {
  if (isIP(host) !== 0) return [host];
  const resolver = new Resolver({ timeout: PATIENCE, tries: 2 });
  const cancel = (): void => {
    resolver.cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};
