import type { Fact, MatterKind } from '@fristvakt/proceedings';
import { MATTER_NAMES, matterName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { MatterPageData } from './matter-page-data';

/** A matter or a fact as a link. */
export interface Place {
  readonly text: string;
  readonly href: string;
}

/** Where the presenters of a matter's page find facts, matters and deadlines by their ids in the record. */
export class MatterLook {
  private readonly factsByRef: ReadonlyMap<string, Fact>;
  private readonly idsByRef: ReadonlyMap<string, string>;
  private readonly deadlineIds: ReadonlyMap<string, string>;

  constructor(
    readonly data: MatterPageData,
    readonly lang: Language,
  ) {
    const { day, known, deadlines } = data;
    this.factsByRef = new Map([...day.caseFile.facts, ...known].map((fact) => [fact.id, fact]));
    this.idsByRef = new Map(day.record.facts.map(({ ref, id }) => [ref, id]));
    this.deadlineIds = new Map(
      deadlines.filter(({ derived }) => derived !== null).map(({ key, id }) => [key, id]),
    );
  }

  /** A fact as it is known on the day or, later than that, as it is recorded. */
  readonly fact = (ref: string): Fact | undefined => this.factsByRef.get(ref);

  /** Whether this reader may learn of a fact: a guest only of those in the matter. */
  sees(ref: string): boolean {
    return !this.data.alone || this.fact(ref)?.matter === this.data.matter.ref;
  }

  factHref(ref: string): string | null {
    const id = this.idsByRef.get(ref);
    return id === undefined || !this.sees(ref) ? null : `/facts/${id}`;
  }

  deadlineHref(key: string): string | null {
    const id = this.deadlineIds.get(key);
    return id === undefined ? null : `/deadlines/${id}`;
  }

  /** Another matter of the provider; null for the matter itself, and for guests. */
  place(ref: string): Place | null {
    const { matter, day, alone } = this.data;
    const other = day.record.matters.find((one) => one.ref === ref);
    if (alone || other === undefined || ref === matter.ref) return null;
    return { text: matterName(day.caseFile, ref, this.lang), href: `/matters/${other.id}` };
  }

  kindOf(ref: string): MatterKind | undefined {
    return this.data.day.caseFile.matters.find(({ id }) => id === ref)?.kind;
  }
}

/** A matter's title; one that was made when nobody gave any is told in the reader's language. */
export function matterTitle(
  { kind, ref, title }: { readonly kind: MatterKind; readonly ref: string; readonly title: string },
  lang: Language,
): string {
  const { sv, en } = MATTER_NAMES[kind];
  return lang === 'en' && title === `${sv} ${ref}` ? `${en} ${ref}` : title;
}
