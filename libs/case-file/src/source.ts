import { MAX_FAULTS, checkCaseFile, faultText, isAboutName, noticeText } from '@fristvakt/proceedings';
import type { CaseFile, FormatFault } from '@fristvakt/proceedings';
import type { Alias, Node } from 'yaml';
import { decode } from './decode';
import { Lines } from './lines';
import { locate } from './nodes';
import { parseYaml } from './parse';
import type { PlacedFault, PlacedNotice } from './placed';
import { plainOf } from './plain-of';
import type { NodeFault } from './plain-of';

/** The case file, or everything that is wrong with it, in the order of the file. */
export type ReadCaseFile =
  | { readonly ok: true; readonly caseFile: CaseFile; readonly notices: readonly PlacedNotice[] }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** A file as plain data, with what leads from the data back to the text. */
export interface Source {
  readonly plain: unknown;
  /** What is wrong with the text, though it can be read. */
  readonly faults: readonly NodeFault[];
  readonly root: Node;
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly lines: Lines;
}

/** Reads bytes as plain data; the faults, if they are no such thing. */
export function openSource(bytes: Uint8Array): Source | readonly PlacedFault[] {
  const decoded = decode(bytes);
  if ('fault' in decoded) return [decoded.fault];
  const lines = new Lines(decoded.text);
  const parsed = parseYaml(decoded.text);
  if (parsed.root === undefined) {
    const faults = parsed.faults.slice(0, MAX_FAULTS);
    return faults.map(({ offset, message }) => ({ ...lines.placeOf(offset), path: [], message }));
  }
  const { root, warnings } = parsed;
  const { plain, faults, targets } = plainOf(root);
  const all = [...warnings.map((warning): NodeFault => ({ ...warning, path: [] })), ...faults];
  return { plain, faults: all, root, targets, lines };
}

/** Checks plain data as a case file, and tells what is wrong with it by its place in the source. */
export function checkAgainst(source: Source, plain: unknown): ReadCaseFile {
  const { root, targets, lines } = source;
  const checked = checkCaseFile(plain);
  if (checked.ok && source.faults.length === 0) {
    const notices = checked.notices.map((notice) => ({
      ...lines.placeOf(locate(root, notice.path, true, targets)),
      path: notice.path,
      message: noticeText(notice),
    }));
    return { ok: true, caseFile: checked.caseFile, notices };
  }
  const broken = new Set(source.faults.map((fault) => JSON.stringify(fault.path)));
  const ofFormat = (checked.ok ? [] : checked.faults).filter((fault) => !follows(fault, broken));
  const placed = ofFormat.map((fault): NodeFault => {
    const { path, code, see } = fault;
    const offset = locate(root, path, isAboutName(code), targets);
    const other = see === undefined ? {} : { see: locate(root, see, false, targets) };
    return { offset, path, message: faultText(fault), ...other };
  });
  const all = [...source.faults, ...placed].sort((one, other) => one.offset - other.offset);
  return { ok: false, faults: all.slice(0, MAX_FAULTS).map((fault) => place(fault, lines)) };
}

/** Whether a fault only follows from a value that could not be read: that has been told. */
function follows(fault: FormatFault, broken: ReadonlySet<string>): boolean {
  const path = fault.code === 'missing-field' ? [...fault.path, fault.params.field] : fault.path;
  return path.length > 0 && broken.has(JSON.stringify(path));
}

function place({ offset, path, message, see }: NodeFault, lines: Lines): PlacedFault {
  const other = see === undefined ? '' : ` (first on line ${String(lines.placeOf(see).line)})`;
  return { ...lines.placeOf(offset), path, message: `${message}${other}` };
}
