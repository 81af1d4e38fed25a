import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { REVIEW_POINTS, readinessOf } from '@fristvakt/practice';
import { OVER } from '@fristvakt/proceedings';
import type { Against, Evidence, Readiness } from '@fristvakt/practice';
import { SPOKEN } from './readiness.sql';

/** What could be shown to IVO of a licence or notification, point by point. */
export interface LicenceReadiness {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly providerId: string;
  readonly provider: string;
  readonly points: readonly Readiness[];
}

interface Head extends Omit<LicenceReadiness, 'points'> {
  readonly childrenServed: boolean | null;
  readonly relatives: boolean | null;
  /** Of a condition in the register that stands. */
  readonly hasConditions: boolean;
}

/** What speaks to or against a point; `says` is null of what speaks against it. */
interface Spoken extends Omit<Evidence, 'by' | 'says'> {
  readonly by: Evidence['by'] | Against['by'];
  readonly says: Evidence['says'] | null;
}

/** Holds what is known of a licence against what IVO looks at. */
@Injectable()
export class ReadinessQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined where there is no such licence or notification. */
  async of(organisation: string, id: string): Promise<LicenceReadiness | undefined> {
    return this.database.read({ organisation }, async (tx) => {
      const [head] = await tx.query<Head[]>(HEAD, [organisation, id]);
      if (head === undefined) return undefined;
      const rows = await tx.query<Spoken[]>(SPOKEN, [organisation, id, OVER]);
      const { childrenServed, relatives, hasConditions, ...licence } = head;
      const known = {
        evidence: rows.flatMap(({ by, says, ...row }) =>
          says === null || by === 'finding' || by === 'deadline' ? [] : [{ ...row, by, says }],
        ),
        against: rows.flatMap(({ by, says, code, id: row, on }): readonly Against[] =>
          says !== null || by === 'item' || by === 'fact' ? [] : [{ by, code, id: row, on }],
        ),
        conditions: {
          ...(childrenServed === null ? {} : { 'children-served': childrenServed }),
          ...(relatives === null ? {} : { 'relatives-as-assistants': relatives }),
          'licence-has-conditions': hasConditions,
        },
      };
      return { ...licence, points: readinessOf(REVIEW_POINTS[0].points, known, this.clock.today()) };
    });
  }
}

const HEAD = `select matter.id, matter.title, matter.kind, matter.provider_id as "providerId", provider.name as provider,
    licence_detail.children_served as "childrenServed", licence_detail.relatives_as_assistants as relatives,
    exists (select 1 from licence_condition where licence_condition.organisation_id = matter.organisation_id
      and licence_condition.matter_id = matter.id and licence_condition.standing) as "hasConditions"
  from matter
  join provider on provider.organisation_id = matter.organisation_id and provider.id = matter.provider_id
  left join licence_detail on licence_detail.organisation_id = matter.organisation_id
    and licence_detail.matter_id = matter.id
  where matter.organisation_id = $1 and matter.id = $2 and matter.kind in ('licence', 'notification')`;
