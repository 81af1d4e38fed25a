import type { PlainDate } from '@fristvakt/calendar';
import type { Output } from './output';

/** Stand in a text for the days that are filled in later: as long as a day, and with its hyphens. */
export const START = 'SSSS-SS-SS';
export const RAW = 'RRRR-RR-RR';
export const DUE = 'DDDD-DD-DD';

/** The days of an answer: what the count starts from, where it ends, and where that is shifted to. */
export interface Days {
  readonly start: PlainDate;
  readonly raw: PlainDate;
  readonly due: PlainDate;
}

/** Text that is the same in many answers but for its days. To copy it and fill them in is a fraction of writing it. */
export class Form {
  private readonly bytes: Buffer;
  private readonly starts: readonly number[];
  private readonly raws: readonly number[];
  private readonly dues: readonly number[];

  constructor(text: string) {
    this.bytes = Buffer.from(text);
    this.starts = placesOf(START, this.bytes);
    this.raws = placesOf(RAW, this.bytes);
    this.dues = placesOf(DUE, this.bytes);
  }

  fill(output: Output, { start, raw, due }: Days): void {
    const at = output.add(this.bytes);
    if (this.starts.length > 0) output.overwriteDays(at, this.starts, start);
    if (this.raws.length > 0) output.overwriteDays(at, this.raws, raw);
    if (this.dues.length > 0) output.overwriteDays(at, this.dues, due);
  }
}

function placesOf(mark: string, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) places.push(at);
  return places;
}
