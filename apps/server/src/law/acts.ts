import { COUNT_CITE, NON_WORKING_DAYS, SHIFT_CITE } from '@fristvakt/calendar';
import { ABBREVIATIONS } from '@fristvakt/law';
import type { Abbreviation } from '@fristvakt/law';
import type { Catalogue, Provenance } from '@fristvakt/terms';

/** A paragraph as a page names it, and where its text stands; null where that is not known. */
export interface CiteShown {
  readonly section: string;
  readonly href: string | null;
}

/** The statute a citation belongs to: the longest abbreviation that it ends with. */
export function actOf(section: string): Abbreviation | undefined {
  return ABBREVIATIONS.filter(
    ({ abbreviation }) => section === abbreviation || section.endsWith(` ${abbreviation}`),
  ).toSorted((one, other) => other.abbreviation.length - one.abbreviation.length)[0];
}

/** A section sign stays with its number, and a chapter with its own: `44 § FL` never breaks within. */
export const sectionText = (text: string): string => text.replaceAll(/ (?=§)|(?<=§|kap\.) /g, '\u00a0');

/** Where the texts of the paragraphs stand that the catalogue and the calendar cite. */
export class CiteLinks {
  private readonly links = new Map<string, string>();

  constructor(catalogue: Catalogue) {
    const { rules, effects, leave, fees, forum } = catalogue;
    const provisions: readonly Provenance[] = [
      ...rules.flatMap(({ versions }) => versions),
      ...[...effects, ...leave, ...fees, ...forum],
    ];
    const cites = [
      ...provisions.flatMap((one) => one.cites),
      ...[COUNT_CITE, SHIFT_CITE],
      ...NON_WORKING_DAYS.flatMap((day) => day.cites),
    ];
    for (const { section, link } of cites) this.links.set(section, link);
  }

  shown(sections: readonly string[]): readonly CiteShown[] {
    return [...new Set(sections)].map((section) => ({
      section: sectionText(section),
      href: this.links.get(section) ?? null,
    }));
  }
}
