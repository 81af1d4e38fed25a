import type { CaseFile, Fact, Matter } from '@fristvakt/proceedings';

/**
 * The part of a provider's story on which a matter rests, and which rests on it: the decision in dispute with its matter,
 * every dispute about decisions made in these, and nothing else of the provider. In it the matter stands as in the whole.
 */
export function storyAround(story: CaseFile, own: string): CaseFile {
  const matterOf = new Map(story.facts.map(({ id, matter }) => [id, matter]));
  const within = withDisputes(story, rootOf(story.matters, matterOf, own), matterOf);
  const licences = new Set(
    story.matters.flatMap(({ id, licence }) => (within.has(id) ? (licence ?? []) : [])),
  );
  return {
    ...story,
    matters: story.matters.filter(({ id }) => within.has(id) || licences.has(id)),
    facts: story.facts.filter(({ matter }) => within.has(matter)),
    expect: [],
  };
}

/** The matter in which the decision was made that everything is about, through however many disputes. */
function rootOf(matters: readonly Matter[], matterOf: ReadonlyMap<string, string>, own: string): string {
  const seen = new Set<string>();
  let at = own;
  while (!seen.has(at)) {
    seen.add(at);
    const against = matters.find(({ id }) => id === at)?.against;
    at = (against === undefined ? undefined : matterOf.get(against)) ?? at;
  }
  return at;
}

function withDisputes(
  { matters, facts }: CaseFile,
  root: string,
  matterOf: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const within = new Set([root]);
  const isAbout = (ref: string | undefined): boolean => within.has(matterOf.get(ref ?? '') ?? '');
  const refersOut = ({ matter, of }: Fact): string | undefined =>
    within.has(matter) && of !== undefined ? matterOf.get(of) : undefined;
  for (let before = 0; before !== within.size;) {
    before = within.size;
    for (const { id, against } of matters) if (isAbout(against)) within.add(id);
    for (const fact of facts) within.add(refersOut(fact) ?? root);
  }
  return within;
}
