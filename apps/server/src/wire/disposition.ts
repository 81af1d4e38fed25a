/**
 * A file to be kept, by its name (RFC 6266): in ASCII, and where that is not all of it once more in UTF-8
 * (RFC 8187). Nothing of
 * the name can end the header or begin another.
 */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ !#$&+\-.\w]/g, '_');
  const ascii = `attachment; filename="${plain}"`;
  return plain === name ? ascii : `${ascii}; filename*=UTF-8''${encoded(name)}`;
}

/** Percent-encoded but for what RFC 8187 lets stand. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
