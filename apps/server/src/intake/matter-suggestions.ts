import { Injectable } from '@nestjs/common';
import type { LetterReading, ProposedFact } from '@fristvakt/letter-reading';
import { RecordQuery, RecordSearch } from '@fristvakt/providers';

/** A matter that a letter may belong to, and why. */
export interface SuggestedMatter {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly kind: string;
  readonly because: 'number' | 'provider' | 'kind';
}

export interface Suggestions {
  readonly matters: readonly SuggestedMatter[];
  /** The provider of that organisation number, where there is one. */
  readonly providerId: string | null;
}

/** Of each kind so many are shown. */
const MOST = 20;

/** Finds the matters that a letter may belong to: by its numbers, then by whose they are, then any of the kind. */
@Injectable()
export class MatterSuggestions {
  constructor(
    private readonly record: RecordQuery,
    private readonly search: RecordSearch,
  ) {}

  async find(organisation: string, { fields, proposals }: LetterReading): Promise<Suggestions> {
    const asked = { organisation, only: null };
    const valuesOf = (...names: readonly string[]): readonly string[] =>
      fields
        .flatMap(({ name, value }) => (names.includes(name) && value !== null ? [value] : []))
        .slice(0, 5);
    const found: SuggestedMatter[] = [];
    const add = (
      because: SuggestedMatter['because'],
      rows: readonly Omit<SuggestedMatter, 'because'>[],
    ): void => {
      for (const { id, title, provider, kind } of rows) {
        if (!found.some((one) => one.id === id)) found.push({ id, title, provider, kind, because });
      }
    };
    for (const number of valuesOf('registryNumber', 'caseNumber', 'aboutNumber')) {
      add('number', await this.byNumber(organisation, number));
    }
    const [organisationNumber] = valuesOf('organisationNumber');
    const [provider] =
      organisationNumber === undefined
        ? []
        : await this.search.providers({ ...asked, search: organisationNumber, limit: 1 });
    for (const kind of kindsOf(proposals)) {
      if (provider !== undefined) {
        add('provider', await this.record.matters({ ...asked, kind, provider: provider.id, limit: MOST }));
      }
      add('kind', await this.record.matters({ ...asked, kind, limit: MOST }));
    }
    return { matters: found, providerId: provider?.id ?? null };
  }

  /** Those in which the number itself stands, not only its parts. */
  private async byNumber(
    organisation: string,
    number: string,
  ): Promise<readonly Omit<SuggestedMatter, 'because'>[]> {
    const asked = { organisation, only: null, search: number };
    const rows = await this.record.matters({ ...asked, limit: MOST });
    const texts = await this.search.matches({ ...asked, matters: rows.map(({ id }) => id) });
    const has = new Set(
      texts
        .filter(
          ({ field, text }) => (field === 'registryNumber' || field === 'caseNumber') && isIn(number, text),
        )
        .map(({ matterId }) => matterId),
    );
    return rows.filter(({ id }) => has.has(id));
  }
}

const isIn = (number: string, text: string): boolean => {
  const at = text.indexOf(number);
  return at !== -1 && !/\d/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + number.length));
};

const kindsOf = (proposals: readonly ProposedFact[]): readonly string[] => [
  ...new Set(proposals.map(({ matterKind }) => matterKind)),
];
