import { BlockList, isIP, isIPv4 } from 'node:net';

/** IPv4 that is no place on the open internet (RFC 6890 and after it), and one public address that is a cloud's own (Azure). */
const CLOSED_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
];
/** Of IPv6 only this has been given out. */
const OPEN_V6 = ['2000::/3'];
/** What lies in it and is none: protocol assignments with Teredo, documentation, 6to4, AS112, and a cloud's metadata. */
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];
/** IPv4 within IPv6: mapped, and translated (RFC 6052). What counts is the address inside. */
const WITH_V4 = ['::ffff:0:0/96', '64:ff9b::/96'];
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

const closedV4 = listOf(CLOSED_V4);
const openV6 = listOf(OPEN_V6);
const closedV6 = listOf(CLOSED_V6);
const withV4 = listOf(WITH_V4);
const loopback = listOf(LOOPBACK);

/** Whether an address of a host is on the open internet: neither this machine, nor its network, nor what a cloud keeps for itself. */
export function isPublicAddress(address: string): boolean {
  const plain = withoutZone(address);
  if (isIP(plain) === 0) return false;
  if (isIPv4(plain)) return !closedV4.check(plain, 'ipv4');
  if (withV4.check(plain, 'ipv6')) return isPublicAddress(lastFour(plain));
  return openV6.check(plain, 'ipv6') && !closedV6.check(plain, 'ipv6');
}

export function isLoopbackAddress(address: string): boolean {
  const plain = withoutZone(address);
  return isIP(plain) !== 0 && loopback.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
}

const withoutZone = (address: string): string => address.split('%')[0] ?? '';

/** The IPv4 address in the last four bytes, however it is written. */
function lastFour(address: string): string {
  // The address of a URL is written in one way: hexadecimal groups, the longest row of zeros left out.
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const groups = written.split(':').map((group) => (group === '' ? '0' : group));
  const [high = '0', low = '0'] = groups.slice(-2);
  return [parseInt(high, 16), parseInt(low, 16)]
    .flatMap((group) => [group >> 8, group & 255])
    .map(String)
    .join('.');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [net = '', bits] = network.split('/');
    list.addSubnet(net, Number(bits), isIPv4(net) ? 'ipv4' : 'ipv6');
  }
  return list;
}
