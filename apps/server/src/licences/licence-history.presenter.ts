import type { LicenceDerivation, LicenceFact, LicenceHead } from '@fristvakt/licences';
import { checkCaseFile } from '@fristvakt/proceedings';
import type { Fact } from '@fristvakt/proceedings';
import { FIELD_NAMES, capital, factSentence, fieldValue, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { LICENCE_WORDS } from './licence.words';

/** A fact of the licence as a line of its history. */
export interface HistoryLine {
  readonly id: string;
  readonly when: string;
  readonly text: string;
  readonly corrected: boolean;
}

/** A derivation that changed something for the licence. */
export interface ChangeLine {
  readonly on: string;
  readonly cause: string;
  readonly href: string | null;
  readonly changes: readonly string[];
}

/** The facts of a licence in the language of facts, read without the rest of the provider's record. */
function readFacts(
  { ref, kind }: Pick<LicenceHead, 'ref' | 'kind'>,
  facts: readonly LicenceFact[],
): readonly Fact[] {
  const read = checkCaseFile({
    ...{ format: 'ivo-case/1', provider: { name: ref, kind: PROVIDER_OF[kind] ?? 'company' } },
    ...{ matters: [{ id: ref, kind }], events: facts.map(({ body }) => body) },
  });
  return read.ok ? read.caseFile.facts : [];
}

/** A kind of provider that can have a matter of the kind: of its facts it changes nothing. */
const PROVIDER_OF: Readonly<Record<string, string>> = { licence: 'company', notification: 'municipality' };

/** Latest first, and how many there are beside those shown. */
export function historyOf(
  licence: Pick<LicenceHead, 'ref' | 'kind'>,
  rows: readonly LicenceFact[],
  most: number,
  lang: Language,
): { readonly lines: readonly HistoryLine[]; readonly more: number } {
  const ids = new Map(rows.map(({ ref, id }) => [ref, id]));
  const facts = readFacts(licence, rows);
  const corrected = new Set(facts.flatMap(({ corrects }) => corrects ?? []));
  const latest = [...facts].sort((one, other) => latestFirst(one, other)).slice(0, most);
  return {
    lines: latest.map((fact) => ({
      ...{ id: ids.get(fact.id) ?? '', when: capital(whenText(fact, lang)) },
      ...{ text: factSentence(fact, lang), corrected: corrected.has(fact.id) },
    })),
    more: rows.length - latest.length,
  };
}

const latestFirst = (one: Fact, other: Fact): number =>
  one.on.last === other.on.last ? other.order - one.order : one.on.last < other.on.last ? 1 : -1;

const CAUSES = ['fact', 'correction', 'import', 'matter', 'day', 'law', 'repair', 'register'] as const;

export function changeLine(derivation: LicenceDerivation, lang: Language): ChangeLine {
  const word = wordsIn(LICENCE_WORDS, lang);
  const { asOf, cause, factId, fields, deadlines } = derivation;
  const told = fields
    .filter(({ field }) => Object.hasOwn(FIELD_NAMES, field))
    .map(({ field, from, to }) =>
      word('changed-field', {
        field: capital(FIELD_NAMES[field]?.[lang] ?? field),
        ...{ from: fieldValue(field, from, lang), to: fieldValue(field, to, lang) },
      }),
    );
  return {
    on: asOf,
    cause: word(`cause-${CAUSES.find((one) => one === cause) ?? 'repair'}`),
    href: factId === null ? null : `/facts/${factId}`,
    changes: deadlines === 0 ? told : [...told, word('changed-deadlines', { n: deadlines })],
  };
}
