import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import type { PlainDate } from '@fristvakt/calendar';
import { faultsIn, letterTemplate } from '@fristvakt/letters';
import type { Field, Particulars } from '@fristvakt/letters';
import { Database, done, refused } from '@fristvakt/platform';
import type { InvalidPlace, Outcome } from '@fristvakt/platform';
import { papersOf, standing } from './kept-enclosure';
import type { KeptEnclosure } from './kept-enclosure';
import { takeLetter } from './letter-row';

export interface LetterToRevise {
  readonly organisation: string;
  readonly by: string;
  readonly only: string | null;
  readonly id: string;
  readonly version: number;
  /** What is typed anew; an empty text takes back what was typed. What is left out stays. */
  readonly particulars?: Particulars;
  readonly day?: PlainDate;
  /** All of them, in their order. */
  readonly enclosures?: readonly KeptEnclosure[];
}

/** What is typed in a letter may be as long as this in all. */
const LONGEST = 100_000;
const MOST_ENCLOSURES = 200;

/** Changes what is typed in a letter that is still a draft, its day, or its enclosures. */
@Injectable()
export class ReviseLetter {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    asked: LetterToRevise,
  ): Promise<Outcome<null, 'not-found' | 'stale' | 'letter-settled' | 'letter-not-possible'>> {
    const { organisation, by, only, id, version, day } = asked;
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.write(context, async (tx) => {
      const letter = await takeLetter(tx, organisation, only, id);
      const template = letter && letterTemplate(letter.kind);
      if (letter === undefined || template === undefined) return refused('not-found', 'not-found');
      if (letter.version !== version) return refused('stale', 'stale');
      if (letter.state !== 'draft') return refused('conflict', 'letter-settled');
      const typed = typedIn(asked, letter.particulars);
      const enclosures = asked.enclosures ?? letter.enclosures;
      const papers = await papersOf(tx, { organisation, matter: letter.matterId }, enclosures);
      const places = [
        ...faultsOf(asked, template.fields, typed),
        ...enclosureFaults(asked.enclosures ?? [], new Set(papers.keys())),
      ];
      if (places.length > 0) return refused('invalid', 'letter-not-possible', { places });
      await tx.query(
        `update letter set particulars = $3, day = $4, enclosures = $5, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, typed, day ?? letter.day, JSON.stringify(standing(enclosures, papers))],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'letter.revised', subject: `letter:${id}` },
        detail: { fields: Object.keys(asked.particulars ?? {}), ...(day === undefined ? {} : { day }) },
      });
      return done(null);
    });
  }
}

/** What stands typed afterwards, as it is kept. */
const typedIn = ({ particulars }: LetterToRevise, kept: Particulars): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries({ ...kept, ...particulars }).filter(([, text]) => text !== '')),
  );

const faultsOf = (
  { particulars }: LetterToRevise,
  fields: readonly Field[],
  typed: string,
): readonly InvalidPlace[] => [
  ...faultsIn(fields, particulars ?? {}).map(({ name, reason }) => ({
    property: `particulars.${name}`,
    reason,
  })),
  ...(typed.length > LONGEST
    ? [{ property: 'particulars', reason: `expected at most ${String(LONGEST)} characters in all` }]
    : []),
];

/** What is written is numbered from 1, each number once; what is chosen is a paper of the matter, each once. */
function enclosureFaults(
  enclosures: readonly KeptEnclosure[],
  papers: ReadonlySet<string>,
): readonly InvalidPlace[] {
  if (enclosures.length > MOST_ENCLOSURES) {
    return [{ property: 'enclosures', reason: `expected at most ${String(MOST_ENCLOSURES)}` }];
  }
  const known = new Set<number | string>();
  return enclosures.flatMap((one, at) => {
    const place = `enclosures[${String(at)}]`;
    const mark = 'evidence' in one ? one.evidence : one.number;
    const isNew = !known.has(mark);
    known.add(mark);
    if ('evidence' in one) {
      if (!papers.has(one.evidence))
        return [{ property: `${place}.evidenceId`, reason: 'is no paper of the matter' }];
      return isNew ? [] : [{ property: `${place}.evidenceId`, reason: 'expected each paper once' }];
    }
    return isNew ? [] : [{ property: `${place}.number`, reason: 'expected each number once' }];
  });
}
