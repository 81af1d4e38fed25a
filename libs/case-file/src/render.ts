import type { FormatPath } from '@fristvakt/proceedings';
import type { PlacedFault, PlacedNotice } from './placed';

/** One line for each fault: `name:line:column: path: message`, without the path where there is none. */
export function renderFaults(name: string, faults: readonly PlacedFault[]): string {
  return faults.map((fault) => `${line(name, fault)}\n`).join('');
}

/** As faults, each marked as a notice. */
export function renderNotices(name: string, notices: readonly PlacedNotice[]): string {
  return notices
    .map((notice) => `${line(name, { ...notice, message: `notice: ${notice.message}` })}\n`)
    .join('');
}

function line(name: string, { line: row, column, path, message }: PlacedFault): string {
  const place = `${printable(name)}:${String(row)}:${String(column)}`;
  return path.length === 0 ? `${place}: ${message}` : `${place}: ${pathText(path)}: ${message}`;
}

const PLAIN_NAME = /^[\p{L}\p{N}_-]{1,60}$/u;
const LONGEST = 60;

/** `events[3].served.on`; a name with other signs in quotes. */
function pathText(path: FormatPath): string {
  return path
    .map((segment, depth) => {
      if (typeof segment === 'number') return `[${String(segment)}]`;
      if (!PLAIN_NAME.test(segment)) return `[${printable(JSON.stringify(segment.slice(0, LONGEST)))}]`;
      return depth === 0 ? segment : `.${segment}`;
    })
    .join('');
}

/** Without what a terminal would obey. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
