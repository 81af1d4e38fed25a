import { createHash } from 'node:crypto';
import type { Catalogue } from '@fristvakt/terms';

/** The law that everything is derived by, and its mark: two catalogues that say the same have the same mark. */
export class Law {
  readonly mark: string;

  constructor(readonly catalogue: Catalogue) {
    this.mark = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex').slice(0, 16);
  }
}
