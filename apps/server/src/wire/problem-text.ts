import type { Language } from '@fristvakt/wording';

export type Words = Readonly<Record<Language, string>>;

/** A code, and the title and detail that are told for it. `{name}` stands for the parameter of that name. */
export type ProblemText = readonly [code: string, title: Words, detail: Words];
