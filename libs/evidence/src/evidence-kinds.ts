/** What a paper is, as one looks for it in a list of enclosures. */
export const EVIDENCE_KINDS = [
  ...(['decision', 'letter', 'proof-of-service', 'statement', 'minutes', 'routine'] as const),
  ...(['personal-file', 'lex-sarah', 'staff', 'economy', 'register-extract', 'photo', 'other'] as const),
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
