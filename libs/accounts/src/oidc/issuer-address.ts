const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether this can be an issuer (OpenID Connect Discovery 1.0, 2): https, with neither query nor fragment, nor a name and
 * password. Without TLS only on the same machine, and only where `plain` allows it.
 */
export function isIssuerAddress(issuer: string, plain: boolean): boolean {
  if (!URL.canParse(issuer) || issuer.length > 500) return false;
  const { protocol, hostname, username, password } = new URL(issuer);
  if (username !== '' || password !== '' || /[?#\s]/.test(issuer)) return false;
  return protocol === 'https:' || (plain && protocol === 'http:' && LOOPBACK.has(hostname));
}
