import type { Actor, EventType, MatterKind } from '@fristvakt/proceedings';
import type { LetterField, LetterKind, ProposedFact, ReadField, Reserve } from './letter';
import type { Doubt } from './letter';
import type { KindFound } from './kind';
import type { Flow } from './page-text';

/** Which fact a kind of letter is, and which fields of the letter it takes. */
interface Fact {
  readonly matterKind: MatterKind;
  readonly type: EventType;
  readonly takes: readonly LetterField[];
  readonly says?: Readonly<Record<string, string>>;
}

const inspection = (type: EventType, ...takes: LetterField[]): Fact => ({
  matterKind: 'inspection',
  type,
  takes,
});
const licence = (type: EventType, ...takes: LetterField[]): Fact => ({ matterKind: 'licence', type, takes });
const appeal = (type: EventType, ...takes: LetterField[]): Fact => ({ matterKind: 'appeal', type, takes });
const decided = (outcome: string, ...takes: LetterField[]): Fact => ({
  ...inspection('inspection-decided', ...takes),
  says: { outcome },
});

const FACTS: Readonly<Record<LetterKind, Fact>> = {
  'supervision-opened': inspection('inspection-opened'),
  'information-request': inspection('information-requested', 'replyBy'),
  draft: inspection('draft-communicated', 'replyBy'),
  minutes: inspection('minutes-received', 'replyBy'),
  'visit-announced': inspection('visit-announced', 'visitOn'),
  'completion-order': licence('completion-ordered', 'replyBy'),
  'extension-granted': inspection('extension-granted', 'replyBy'),
  'extension-refused': inspection('extension-refused'),
  revocation: licence('licence-revoked', 'windDownBy'),
  'interim-ban': licence('interim-ban', 'until'),
  refusal: licence('application-refused'),
  dismissal: licence('application-dismissed'),
  'strike-out': licence('application-struck-out'),
  grant: licence('application-granted', 'validUntil'),
  criticism: decided('criticism', 'reportBy'),
  injunction: decided('injunction', 'reportBy', 'complyBy', 'penalty'),
  'information-injunction': decided('information-injunction', 'complyBy', 'penalty'),
  closed: decided('closed'),
  'sanction-fee': inspection('sanction-fee-decided', 'amount'),
  'penalty-claim': inspection('penalty-claimed'),
  'lex-sarah-decision': { matterKind: 'lex-sarah', type: 'ivo-decided', takes: [] },
  'repayment-claim': { matterKind: 'repayment', type: 'fk-decided', takes: ['amount'] },
  reconsideration: { matterKind: 'repayment', type: 'reconsideration-decided', takes: [] },
  'dismissed-late': appeal('appeal-dismissed-late'),
  'statement-order': appeal('statement-ordered', 'replyBy'),
  'stay-granted': appeal('stay-granted'),
  'stay-refused': appeal('stay-refused'),
  'leave-granted': appeal('leave-granted'),
  'leave-refused': appeal('leave-refused'),
  judgment: appeal('judgment', 'outcome'),
  hearing: appeal('hearing-set', 'days'),
};

/** Fields that every fact takes where the letter has them, by their names in the language of facts. */
const COMMON: readonly (readonly [field: LetterField, name: string])[] = [
  ['date', 'on'],
  ['registryNumber', 'registryNumber'],
  ['caseNumber', 'caseNumber'],
];

const SUMS: readonly LetterField[] = ['penalty', 'amount'];

/** The facts that a letter is proposed to be, in the language of facts. None where it could not be told what it is. */
export function proposalsOf(
  kinds: readonly KindFound[],
  {
    fields,
    by,
    flows,
  }: { readonly fields: readonly ReadField[]; readonly by: Actor; readonly flows: readonly Flow[] },
): readonly ProposedFact[] {
  const sender = fields.find(({ name }) => name === 'sender');
  return kinds.map(({ kind, field }) => {
    const { fact, why: place } = placed(FACTS[kind], kind, flows);
    const takes = kind === 'information-injunction' ? replyAsComply(fields) : fields;
    const taken: readonly (readonly [ReadField, string])[] = [
      ...COMMON,
      ...fact.takes.map((name) => [name, name] as const),
    ].flatMap(([name, as]) => {
      const one = takes.find((own) => own.name === name);
      return one === undefined ? [] : [[one, as] as const];
    });
    const doubts = [...field.why, ...(sender?.why ?? []), ...place, ...taken.flatMap(([one]) => one.why)];
    const reserves = reservesOf(fact, fields, [
      field,
      ...(sender ? [sender] : []),
      ...taken.map(([one]) => one),
    ]);
    return {
      ...{ matterKind: fact.matterKind, type: fact.type, by },
      fields: { ...fact.says, ...party(kind), ...valuesOf(taken) },
      certainty:
        doubts.length === 0 && !reserves.includes('no-day') && !reserves.includes('from-doubtful')
          ? 'sure'
          : 'doubtful',
      why: [...new Set<Doubt | Reserve>([...reserves, ...doubts])],
    };
  });
}

const party = (kind: LetterKind): Readonly<Record<string, string>> =>
  kind === 'statement-order' ? { party: 'provider' } : {};

/** Of an order to hand over papers, the day to hand them over is the day to comply. */
const replyAsComply = (fields: readonly ReadField[]): readonly ReadField[] =>
  fields.map((field) => (field.name === 'replyBy' ? { ...field, name: 'complyBy' } : field));

const valuesOf = (taken: readonly (readonly [ReadField, string])[]): ProposedFact['fields'] =>
  Object.fromEntries(
    taken.flatMap(([{ name, value }, as]) => {
      if (value === null) return [];
      return [
        [as, SUMS.includes(name) ? Number(value) : name === 'days' ? value.split(' ') : value] as const,
      ];
    }),
  );

function reservesOf(
  fact: Fact,
  fields: readonly ReadField[],
  used: readonly ReadField[],
): readonly Reserve[] {
  const has = (name: LetterField): boolean =>
    used.some((field) => field.name === name && field.value !== null);
  const hasTerm = fields.some(({ name }) => name === 'replyTerm');
  const asksReply = fact.takes.includes('replyBy') && !has('replyBy');
  return [
    ...(used.some(({ certainty }) => certainty === 'doubtful') ? (['from-doubtful'] as const) : []),
    ...(has('date') ? [] : (['no-day'] as const)),
    ...(asksReply ? [hasTerm ? ('counts-from-service' as const) : ('no-reply-day' as const)] : []),
  ];
}

/** Kinds of letters that come in a supervision and about an application. */
const EITHER: readonly LetterKind[] = ['draft', 'extension-granted', 'extension-refused'];

/**
 * A draft about an application belongs to the licence. More time is recorded in a supervision alone, and is doubted unless
 * the letter speaks of a supervision and of no application.
 */
function placed(
  fact: Fact,
  kind: LetterKind,
  flows: readonly Flow[],
): { readonly fact: Fact; readonly why: readonly Doubt[] } {
  if (!EITHER.includes(kind)) return { fact, why: [] };
  const text = flows.map((flow) => flow.text).join(' ');
  const isApplication =
    /(?:er|bolagets|din|föreningens) ansökan om (?!(?:\p{L}+ )?anstånd)|avslå (?:er |bolagets )?ansökan|ansökan om (?:nytt )?tillstånd/iu.test(
      text,
    );
  const isSupervision = /tillsyn|inspektion(?!en för vård)/i.test(text);
  if (kind !== 'draft') return { fact, why: isApplication || !isSupervision ? ['which-matter'] : [] };
  if (!isApplication) return { fact, why: [] };
  return { fact: { ...fact, matterKind: 'licence' }, why: isSupervision ? ['which-matter'] : [] };
}
