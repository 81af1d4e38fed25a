import { MAX_FAULTS } from './fault';
import type { FaultCode, FaultParams, FormatFault, FormatNotice, FormatPath } from './fault';
import { isMapping } from './plain';

/** A fault of a value that another event states: told only where that event does not show it already. */
export interface TakenOver {
  readonly id: string;
  readonly path: FormatPath;
}

/** Far more than are told, so that those told are the first in the file; a limit all the same. */
const ENOUGH = 5000;

/** Collects what is wrong with a case file, and puts it in the order of the file. */
export class FaultLog {
  private readonly faults: FormatFault[] = [];
  private readonly statedAt = new Map<FormatFault, FormatPath>();
  private readonly noticeList: FormatNotice[] = [];

  /** So much is wrong that the rest need not be read. */
  get full(): boolean {
    return this.faults.length >= ENOUGH;
  }

  get clean(): boolean {
    return this.faults.length === 0;
  }

  add<C extends FaultCode>(path: FormatPath, code: C, params: FaultParams[C], see?: FormatPath): void {
    this.push({ path, code, params, ...(see === undefined ? {} : { see }) } as FormatFault);
  }

  /** A fault of what the event at `path` takes over from the event named. */
  addTakenOver<C extends FaultCode>(
    path: FormatPath,
    from: TakenOver,
    code: C,
    params: FaultParams[C],
  ): void {
    const fault = { path, code, params, takenFrom: from.id } as FormatFault;
    this.statedAt.set(fault, from.path);
    this.push(fault);
  }

  notice(notice: FormatNotice): void {
    if (this.noticeList.length < ENOUGH) this.noticeList.push(notice);
  }

  /** The first faults in the order of the file. */
  faultsIn(root: unknown): readonly FormatFault[] {
    const stated = new Set(this.faults.filter((fault) => !this.statedAt.has(fault)).map(placeAndCode));
    const own = this.faults.filter((fault) => {
      const path = this.statedAt.get(fault);
      return path === undefined || !stated.has(placeAndCode({ path, code: fault.code }));
    });
    return inFileOrder(root, own).slice(0, MAX_FAULTS);
  }

  noticesIn(root: unknown): readonly FormatNotice[] {
    return inFileOrder(root, this.noticeList).slice(0, MAX_FAULTS);
  }

  private push(fault: FormatFault): void {
    if (!this.full) this.faults.push(fault);
  }
}

const placeAndCode = (at: { path: FormatPath; code: string }): string =>
  JSON.stringify([at.code, ...at.path]);

/** As they stand in the file: a mapping before its fields, fields as written. */
function inFileOrder<T extends { readonly path: FormatPath }>(
  root: unknown,
  items: readonly T[],
): readonly T[] {
  const ranks = new Map<object, ReadonlyMap<string, number>>();
  return items
    .map((item) => ({ item, position: positionOf(root, item.path, ranks) }))
    .sort((one, other) => compare(one.position, other.position))
    .map(({ item }) => item);
}

function positionOf(
  root: unknown,
  path: FormatPath,
  ranks: Map<object, ReadonlyMap<string, number>>,
): readonly number[] {
  const position: number[] = [];
  let at = root;
  for (const segment of path) {
    if (Array.isArray(at) && typeof segment === 'number') {
      position.push(segment);
      at = (at as readonly unknown[])[segment];
    } else if (isMapping(at)) {
      let rank = ranks.get(at);
      if (rank === undefined)
        ranks.set(at, (rank = new Map(Object.keys(at).map((name, place) => [name, place]))));
      const name = String(segment);
      position.push(rank.get(name) ?? -1);
      at = Object.hasOwn(at, name) ? at[name] : undefined;
    }
  }
  return position;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [depth, place] of one.entries()) {
    const difference = place - (other[depth] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
