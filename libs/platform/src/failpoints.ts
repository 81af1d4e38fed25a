import { Injectable } from '@nestjs/common';

/** Named places between two steps at which a process may die. Nothing happens there but what a test has put in. */
@Injectable()
export class Failpoints {
  readonly hooks = new Map<string, () => void>();

  reach(name: string): void {
    this.hooks.get(name)?.();
  }
}
