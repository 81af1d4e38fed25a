import type { PlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import { factsKnownOn } from '@fristvakt/proceedings';
import type { CaseFile } from '@fristvakt/proceedings';
import { ruleOf } from '@fristvakt/terms';
import type { Language, Lookup } from '@fristvakt/wording';

/** Where sentences find the rules and facts they name, the facts as they are known on the day. */
export function lookupFor(story: CaseFile, lang: Language, asOf: PlainDate): Lookup {
  const known = factsKnownOn(CATALOGUE, story, asOf);
  const facts = new Map([...story.facts, ...known].map((fact) => [fact.id, fact]));
  return { lang, fact: (id) => facts.get(id), rule: (id) => ruleOf(CATALOGUE, id) };
}
