import { isOver } from '@fristvakt/proceedings';
import type { ChangeSummary } from '@fristvakt/providers';

/** Whether a matter, by its id in the record, went on before and is over now. */
export const closes = ({ matters }: Pick<ChangeSummary, 'matters'>, matter: string): boolean =>
  matters.some(
    (change) =>
      change.matter === matter && change.field === 'status' && isOver(change.to) && !isOver(change.from),
  );
