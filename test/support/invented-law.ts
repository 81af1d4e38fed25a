import type { Catalogue, Cite, Count, Rule, RuleVersion } from '@fristvakt/terms';

/** An act that does not exist, so that no test of the engine rests on what the law happens to say. */
export const INVENTED_CITE: Cite = {
  section: '1 § lagen (1900:1) om påhittade frister',
  link: 'https://example.org/1900:1#P1',
  readIn: 'nowhere',
};

/** Three weeks, moved to the next working day. */
export const THREE_WEEKS: Count = { kind: 'term', term: { weeks: 3 }, shift: 'next' };

/** A wording in force since ever and for everyone that gives three weeks from receipt, but for what is named. */
export function inventedVersion(changes: Partial<RuleVersion> = {}): RuleVersion {
  return {
    from: null,
    until: null,
    count: THREE_WEEKS,
    startsOn: 'receipt',
    binds: ['company', 'cooperative', 'municipality', 'own-employer'],
    requires: { sv: 'påhittad handling', en: 'invented action' },
    consequence: { sv: 'påhittad följd', en: 'invented consequence' },
    cites: [INVENTED_CITE],
    confidence: 'P',
    checkedOn: '2026-11-22',
    examples: [],
    ...changes,
  };
}

export function inventedRule(id: string, ...versions: readonly RuleVersion[]): Rule {
  return {
    id,
    nature: 'statutory',
    title: { sv: 'påhittad regel', en: 'invented rule' },
    trigger: { sv: 'påhittad händelse', en: 'invented event' },
    versions,
  };
}

export function inventedCatalogue(...rules: readonly Rule[]): Catalogue {
  return { rules, effects: [], leave: [], fees: [], forum: [] };
}
