import { checkCaseFile } from '@fristvakt/proceedings';
import type { CaseFile, FormatFault, FormatPath } from '@fristvakt/proceedings';

export type Mapping = Readonly<Record<string, unknown>>;

/** A matter as it is kept: its id here and in the provider's own record, and what was written of it. */
export interface KeptMatter {
  readonly id: string;
  readonly ref: string;
  readonly kind: string;
  readonly body: Mapping;
}

export interface KeptFact {
  readonly id: string;
  readonly ref: string;
  readonly matterId: string;
  readonly body: Mapping;
}

/** All that has been recorded of one provider, in the order in which it was. */
export interface ProviderRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly organisationNumber: string | null;
  /** The rest of the case file: title, sources, expectations, and what else the provider's own mapping holds. */
  readonly head: { readonly root: Mapping; readonly provider: Mapping };
  readonly version: number;
  /** The day and the law of what is stored as derived; null before anything was. */
  readonly derivedOn: string | null;
  readonly law: string | null;
  readonly matters: readonly KeptMatter[];
  readonly facts: readonly KeptFact[];
}

/** The record in the language of facts (case file, version 1). Nothing is lost on the way there and back. */
export function plainOf(record: ProviderRecord): Mapping {
  const { name, kind, organisationNumber, head, matters, facts } = record;
  const { title, expect, ...rest } = head.root;
  return {
    format: 'ivo-case/1',
    ...(title === undefined ? {} : { title }),
    ...rest,
    provider: {
      name,
      kind,
      ...(organisationNumber === null ? {} : { organisationNumber }),
      ...head.provider,
    },
    matters: matters.map(({ body }) => body),
    events: facts.map(({ body }) => body),
    ...(expect === undefined ? {} : { expect }),
  };
}

/** The record with further matters and facts, as if they had been recorded. */
export const withMore = (
  record: ProviderRecord,
  more: { readonly matters?: readonly KeptMatter[]; readonly facts?: readonly KeptFact[] },
): ProviderRecord => ({
  ...record,
  matters: [...record.matters, ...(more.matters ?? [])],
  facts: [...record.facts, ...(more.facts ?? [])],
});

export type ReadRecord =
  | { readonly ok: true; readonly caseFile: CaseFile }
  | { readonly ok: false; readonly faults: readonly FormatFault[] };

/** The record, checked as a case file and ready to derive from. Before there is a matter, nothing can be derived. */
export function readRecord(record: ProviderRecord): ReadRecord {
  const checked = checkCaseFile(plainOf(record));
  return checked.ok ? { ok: true, caseFile: checked.caseFile } : { ok: false, faults: checked.faults };
}

/** A path in a case file as people write it: `events[3].served.on`. */
export const pathText = (path: FormatPath): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${String(part)}]` : text === '' ? part : `${text}.${part}`,
    '',
  );
