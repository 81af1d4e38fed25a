import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address';

const LONGEST = 500;
/** Ports below are of services that are not ours to speak to. */
const FIRST_FREE_PORT = 1024;

/** Why an address cannot be one that is sent to. */
export type AddressFault = 'malformed' | 'not-https' | 'port' | 'not-public';

/**
 * What can be said against an address before its name is looked up. `loopback`: this machine is allowed, without TLS too; for
 * tests alone.
 */
export function addressFault(text: string, loopback: boolean): AddressFault | undefined {
  if (text.length > LONGEST || !URL.canParse(text) || /[\s#]/.test(text)) return 'malformed';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hostname === '') return 'malformed';
  if (!loopback || !isLoopbackAddress(hostOf(url.hostname))) return openFault(url);
  return /^https?:$/.test(url.protocol) ? undefined : 'not-https';
}

function openFault({ protocol, hostname, port }: URL): AddressFault | undefined {
  if (protocol !== 'https:') return 'not-https';
  // The port of https itself is left out of a URL.
  if (port !== '' && Number(port) < FIRST_FREE_PORT) return 'port';
  const host = hostOf(hostname);
  return isIP(host) !== 0 && !isPublicAddress(host) ? 'not-public' : undefined;
}

/** The host of a URL, an IPv6 address without its brackets. */
export const hostOf = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');
