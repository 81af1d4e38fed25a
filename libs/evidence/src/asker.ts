import type { Context } from '@fristvakt/platform';

/** Who does something with evidence. */
export interface Asker {
  readonly organisation: string;
  /** The membership. */
  readonly by: string;
  /** A guest's only matter. */
  readonly only: string | null;
}

export const contextOf = ({ organisation, only }: Pick<Asker, 'organisation' | 'only'>): Context =>
  only === null ? { organisation } : { organisation, matter: only };
