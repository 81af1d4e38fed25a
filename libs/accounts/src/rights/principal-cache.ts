import { Injectable } from '@nestjs/common';
import { Clock } from '@fristvakt/platform';

/** What a change of rights is about, as `membership:0190…`. */
export type RightsSubject = `${'organisation' | 'account' | 'membership' | 'session' | 'token'}:${string}`;

interface Entry {
  readonly value: unknown;
  readonly subjects: readonly RightsSubject[];
  readonly until: number;
}

/** How long a finding is relied on, in milliseconds, where no change is heard of. */
const RELIED_ON = 15_000;
const MOST = 10_000;

/**
 * Who presented which token a moment ago. It is used only while changes made by other processes are heard of (`open`),
 * and a finding that began before a change is never kept.
 */
@Injectable()
export class PrincipalCache {
  private readonly entries = new Map<string, Entry>();
  private changes = 0;
  private isOpen = false;

  constructor(private readonly clock: Clock) {}

  /** Changes of other processes are heard from now on; those before may have been missed. */
  open(): void {
    this.clear();
    this.isOpen = true;
  }

  close(): void {
    this.clear();
    this.isOpen = false;
  }

  /** Drops everything that depends on this. */
  forget(subject: RightsSubject): void {
    this.changes += 1;
    for (const [key, { subjects }] of this.entries) {
      if (subjects.includes(subject)) this.entries.delete(key);
    }
  }

  /** What was found under the key, or is found now. `look` says on what it depends, and when it ends by itself. */
  async find<Value>(
    key: string,
    look: () => Promise<{ value: Value; subjects: readonly RightsSubject[]; until: number } | undefined>,
  ): Promise<Value | undefined> {
    const known = this.entries.get(key);
    if (known !== undefined && known.until > this.clock.now()) return known.value as Value;
    const before = this.changes;
    const found = await look();
    if (found === undefined) return undefined;
    if (this.isOpen && this.changes === before) this.keep(key, found);
    return found.value;
  }

  private keep(key: string, { value, subjects, until }: Entry): void {
    this.entries.delete(key);
    const [oldest] = this.entries.keys();
    if (this.entries.size >= MOST && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(key, { value, subjects, until: Math.min(until, this.clock.now() + RELIED_ON) });
  }

  private clear(): void {
    this.changes += 1;
    this.entries.clear();
  }
}
