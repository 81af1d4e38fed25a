import { MAX_FAULTS, checkCaseFile, faultText, isAboutName, noticeText } from '@fristvakt/proceedings';
import type { CaseFile, FormatFault } from '@fristvakt/proceedings';
import type { Alias, Node } from 'yaml';
import { decode } from './decode';
import { Lines } from './lines';
import { locate } from './nodes';
import { parseYaml } from './parse';
import type { PlacedFault, PlacedNotice } from './placed';
import { plainOf } from './plain-of';
import { inOrder, place } from './text-fault';
import type { TextFault } from './text-fault';

/** The case file, or everything that is wrong with it, in the order of the file. */
export type ReadCaseFile =
  | {
      readonly ok: true;
      readonly caseFile: CaseFile;
      /** The same as it was written, with every field, for those who keep it. */
      readonly plain: unknown;
      readonly notices: readonly PlacedNotice[];
    }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** A file as plain data, with what leads from the data back to the text. */
export interface Source {
  readonly plain: unknown;
  /** What is wrong with the text, though it can be read. */
  readonly faults: readonly TextFault[];
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
    return parsed.faults.slice(0, MAX_FAULTS).map((fault) => place(fault, lines));
  }
  const { root, warnings } = parsed;
  const { plain, faults, targets } = plainOf(root);
  return { plain, faults: [...warnings, ...faults], root, targets, lines };
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
    return { ok: true, caseFile: checked.caseFile, plain, notices };
  }
  const broken = new Set(source.faults.map((fault) => JSON.stringify(fault.path)));
  const ofFormat = (checked.ok ? [] : checked.faults).filter((fault) => !follows(fault, broken));
  const placed = ofFormat.map((fault): TextFault => {
    const { path, code, see } = fault;
    const offset = locate(root, path, isAboutName(code), targets);
    const other =
      see === undefined ? {} : { see: { offset: locate(root, see, false, targets), as: 'first' as const } };
    return { offset, path, message: faultText(fault), ...other };
  });
  const all = inOrder([...source.faults, ...placed]);
  return { ok: false, faults: all.slice(0, MAX_FAULTS).map((fault) => place(fault, lines)) };
}

/** Whether a fault only follows from a value that could not be read: that has been told. */
function follows(fault: FormatFault, broken: ReadonlySet<string>): boolean {
  const path = fault.code === 'missing-field' ? [...fault.path, fault.params.field] : fault.path;
  return path.length > 0 && broken.has(JSON.stringify(path));
}
