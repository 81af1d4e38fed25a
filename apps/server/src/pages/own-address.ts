/** An address of ours, with its query; the start page for anything else. Nobody is led to another site by a form of ours. */
export function ownAddress(text: string): string {
  const isOwn = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(text) && URL.canParse(text, 'http://here.example');
  if (!isOwn) return '/';
  const { host, pathname, search, hash } = new URL(text, 'http://here.example');
  // Of `/.//elsewhere` two slashes are left, and behind them another host.
  const stays = host === 'here.example' && !pathname.startsWith('//');
  return stays ? `${pathname}${search}${hash}` : '/';
}
