import fs from 'node:fs';
import promises from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What the system refuses when a file is written: each of these may be the one for which there is no room. */
export const DISK_STEPS = ['mkdir', 'open', 'write', 'fsync', 'rename', 'folder-fsync'] as const;
export type DiskStep = (typeof DISK_STEPS)[number];

const noRoom = (): NodeJS.ErrnoException =>
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', errno: -28 });

/**
 * A folder on a disk that is full, as the program sees it: the system calls that write below it fail with ENOSPC, all others
 * are done in earnest. It has room until it is told at which step it has none. There is one at a time.
 */
export class FullDisk {
  private place = '';
  private step: DiskStep | null = null;
  /** How many times the step is done before there is no room. */
  private before = 0;
  private failures = 0;

  constructor(private readonly folder: string) {
    this.watchStreams();
    this.watchCalls();
  }

  /** There is no room below this folder of it at this step, once it has been done `before` times. */
  fillAt(folder: string, step: DiskStep, before = 0): void {
    this.place = join(this.folder, folder);
    [this.step, this.before, this.failures] = [step, before, 0];
  }

  /** There is room again. How often there was none. */
  clear(): number {
    this.step = null;
    return this.failures;
  }

  private isFull(step: DiskStep, path: unknown): boolean {
    if (step !== this.step || typeof path !== 'string') return false;
    const from = relative(this.place, path);
    if (from === '..' || from.startsWith(`..${sep}`)) return false;
    if (this.before > 0) {
      this.before -= 1;
      return false;
    }
    this.failures += 1;
    return true;
  }

  /** A stream writes by calls that may be given to it. */
  private watchStreams(): void {
    const { createWriteStream, open, write, writev, fsync, close } = fs;
    jest.spyOn(fs, 'createWriteStream').mockImplementation((path, options) => {
      const calls = {
        close,
        open: this.failing('open', path, open),
        write: this.failing('write', path, write),
        writev: this.failing('write', path, writev),
        fsync: this.failing('fsync', path, fsync),
      };
      return createWriteStream(path, { ...(typeof options === 'object' ? options : {}), fs: calls });
    });
  }

  /** A call that answers by its last argument. */
  private failing<Given extends unknown[]>(
    step: DiskStep,
    path: unknown,
    call: (...given: Given) => void,
  ): (...given: Given) => void {
    return (...given) => {
      if (this.isFull(step, path)) setImmediate(given.at(-1) as (error: Error) => void, noRoom());
      else call(...given);
    };
  }

  private watchCalls(): void {
    const { mkdir, rename, open } = promises;
    jest.spyOn(promises, 'mkdir').mockImplementation(async (path, options) => {
      if (this.isFull('mkdir', path)) throw noRoom();
      return mkdir(path, options);
    });
    jest.spyOn(promises, 'rename').mockImplementation(async (from, to) => {
      if (this.isFull('rename', to)) throw noRoom();
      return rename(from, to);
    });
    jest.spyOn(promises, 'open').mockImplementation(async (path, ...how) => {
      const handle = await open(path, ...how);
      if (how[0] === 'r' && this.step === 'folder-fsync') {
        jest.spyOn(handle, 'sync').mockImplementation(async () => {
          if (this.isFull('folder-fsync', path)) throw noRoom();
          return Promise.resolve();
        });
      }
      return handle;
    });
  }
}
