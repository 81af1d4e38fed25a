import type { ChecklistsWanted } from '@fristvakt/checklists';
import { addressWith, idIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';

/** Which lists a page or a file shows, as its address says it. An address without anything: those with something left. */
export interface ChecklistChoice {
  readonly all: boolean;
  readonly matter: string | undefined;
  readonly provider: string | undefined;
  readonly control: string | undefined;
}

export const choiceIn = (query: AskedQuery): ChecklistChoice => ({
  ...{ all: query['show'] === 'all', matter: idIn(query, 'matter') },
  ...{ provider: idIn(query, 'provider'), control: idIn(query, 'control') },
});

/** The same choice as an address says it. */
export const valuesOf = ({ all, matter, provider, control }: ChecklistChoice): ChosenValues => ({
  ...{ show: all ? 'all' : undefined, matter, provider, control },
});

type ChosenValues = Readonly<Record<'show' | 'matter' | 'provider' | 'control', string | undefined>>;

export const addressOf = (path: string, choice: ChecklistChoice): string =>
  addressWith(path, valuesOf(choice));

/** What is asked of the lists for it. */
export const wantedOf = ({
  all,
  matter,
  provider,
  control,
}: ChecklistChoice): Pick<ChecklistsWanted, 'matter' | 'provider' | 'control' | 'unfinished'> => ({
  unfinished: !all,
  ...(matter === undefined ? {} : { matter }),
  ...(provider === undefined ? {} : { provider }),
  ...(control === undefined ? {} : { control }),
});
