const LONGEST = 200;

/** Characters that Windows keeps for itself, controls, and marks that turn the direction of a text around. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>:"|?*]/gu;

/**
 * The name of a file as text to be shown: the last part of whatever path was sent, without what could mislead. It never
 * becomes a path of ours. Undefined where nothing is left.
 */
export function fileNameOf(sent: string): string | undefined {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replaceAll(UNFIT, '')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  if (name === '') return undefined;
  const extension = extensionOf(name);
  const letters = Array.from(name);
  if (letters.length <= LONGEST) return name;
  return `${letters.slice(0, LONGEST - extension.length - 1).join('')}.${extension}`;
}

/** What stands after the last dot, in small letters; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z\d]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
