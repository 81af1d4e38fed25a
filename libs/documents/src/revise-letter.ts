import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import type { PlainDate } from '@fristvakt/calendar';
import { faultsIn, letterTemplate } from '@fristvakt/letters';
import type { Enclosure, Field, Particulars } from '@fristvakt/letters';
import { Database, done, refused } from '@fristvakt/platform';
import type { InvalidPlace, Outcome } from '@fristvakt/platform';
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
  readonly enclosures?: readonly Enclosure[];
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
    const { organisation, by, only, id, version, day, enclosures } = asked;
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.write(context, async (tx) => {
      const letter = await takeLetter(tx, organisation, only, id);
      const template = letter && letterTemplate(letter.kind);
      if (letter === undefined || template === undefined) return refused('not-found', 'not-found');
      if (letter.version !== version) return refused('stale', 'stale');
      if (letter.state !== 'draft') return refused('conflict', 'letter-settled');
      const typed = typedIn(asked, letter.particulars);
      const places = faultsOf(asked, template.fields, typed);
      if (places.length > 0) return refused('invalid', 'letter-not-possible', { places });
      await tx.query(
        `update letter set particulars = $3, day = $4, enclosures = $5, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, typed, day ?? letter.day, JSON.stringify(enclosures ?? letter.enclosures)],
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
  { particulars, enclosures }: LetterToRevise,
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
  ...enclosureFaults(enclosures ?? []),
];

/** Enclosures are numbered from 1, each number once. */
function enclosureFaults(enclosures: readonly Enclosure[]): readonly InvalidPlace[] {
  if (enclosures.length > MOST_ENCLOSURES) {
    return [{ property: 'enclosures', reason: `expected at most ${String(MOST_ENCLOSURES)}` }];
  }
  const numbers = new Set<number>();
  return enclosures.flatMap(({ number }, at) => {
    const isNew = !numbers.has(number);
    numbers.add(number);
    return isNew
      ? []
      : [{ property: `enclosures[${String(at)}].number`, reason: 'expected each number once' }];
  });
}
