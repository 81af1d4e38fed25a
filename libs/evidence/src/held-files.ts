import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { FileStore, StoreFault } from './store/file-store';

/** Files in the store that are no evidence yet: a row of somebody else names them, and lets them go. */
@Injectable()
export class HeldFiles {
  constructor(private readonly store: FileStore) {}

  /** A file that is small enough to be held as a whole. */
  async bytesOf(key: string): Promise<Outcome<Buffer, 'store-away'>> {
    try {
      return done(await buffer(await this.store.read(key)));
    } catch (error) {
      if (error instanceof StoreFault) return refused('unavailable', 'store-away');
      throw error;
    }
  }

  /** After the transaction in which their rows went. What cannot be removed now is swept up later: no row names it. */
  async letGo(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.store.remove(key).catch(() => undefined);
  }
}
