import { Injectable } from '@nestjs/common';

/** Named places between two steps at which a process may die, or be held. Nothing happens there but what a test has put in. */
@Injectable()
export class Failpoints {
  readonly hooks = new Map<string, () => void | Promise<void>>();

  async reach(name: string): Promise<void> {
    await this.hooks.get(name)?.();
  }
}
