import { wordsIn } from '../pages/page-words';
import type { MatterLook } from './matter-look';
import { MATTER_WORDS } from './matter.words';

/** Somebody who has to do with a matter, and what. */
export interface MatterPerson {
  readonly name: string;
  readonly does: string;
}

/** Who sees to deadlines that are open, and who has recorded what happened. A guest is told of nobody else. */
export function peopleOf({ data, lang }: MatterLook): readonly MatterPerson[] {
  const say = wordsIn(MATTER_WORDS, lang);
  const owned = counted(
    data.deadlines
      .filter(({ derived }) => derived?.status === 'open' || derived?.status === 'waiting')
      .map(({ owner }) => owner),
  );
  const recorded = counted(data.facts.map(({ recordedBy }) => data.names.get(recordedBy ?? '') ?? null));
  return [...new Set([...owned.keys(), ...recorded.keys()])].map((name) => {
    const [deadlines, facts] = [owned.get(name) ?? 0, recorded.get(name) ?? 0];
    const does = [
      ...(deadlines === 0 ? [] : [say('sees-to', { n: deadlines })]),
      ...(facts === 0 ? [] : [say('has-recorded', { n: facts })]),
    ];
    return { name, does: does.join('; ') };
  });
}

function counted(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
