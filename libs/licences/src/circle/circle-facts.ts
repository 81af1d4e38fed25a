import { Injectable } from '@nestjs/common';
import { refused } from '@fristvakt/platform';
import type { InvalidPlace, Outcome, Refusal } from '@fristvakt/platform';
import { RecordFact } from '@fristvakt/providers';
import type { RecordedFact } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';

/** A change in a circle, to be told in the record of the provider. */
export interface CircleChange {
  readonly organisation: string;
  readonly by: string;
  readonly providerId: string;
  readonly person: string;
  readonly role: string;
  readonly change: 'joined' | 'left';
  readonly on: string;
}

/** A licence in which the change was recorded as a fact. */
export interface FactMade {
  readonly matterId: string;
  readonly factId: string;
}

/** A holder must report; one whose licence was revoked may yet win it back, and the month has run meanwhile. */
const HELD = ['active', 'restored', 'revoked', 'revoked-stayed', 'banned'];

/** Records that a circle has changed in every licence the provider holds, in a transaction that goes on. */
@Injectable()
export class CircleFacts {
  constructor(private readonly recording: RecordFact) {}

  async within(tx: EntityManager, asked: CircleChange): Promise<Outcome<readonly FactMade[]>> {
    const { organisation, by, providerId, person, role, change, on } = asked;
    const licences = await tx.query<readonly { id: string }[]>(
      `select matter.id from matter
       join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = matter.id
       where matter.organisation_id = $1 and matter.provider_id = $2 and matter.kind = 'licence'
         and matter_state.status = any($3)
       order by matter.position`,
      [organisation, providerId, HELD],
    );
    const made: FactMade[] = [];
    for (const { id } of licences) {
      const outcome = await this.recording.within(tx, {
        ...{ organisation, recordedBy: by, only: null, matterId: id, dryRun: false },
        fact: { type: 'circle-changed', by: 'provider', on, person, role, change },
      });
      if (!outcome.ok) return { ok: false, refusal: inOurWords(outcome.refusal) };
      made.push(...madeOf(outcome.value));
    }
    return { ok: true, value: made };
  }
}

const madeOf = ({ id, matterId }: RecordedFact): readonly FactMade[] =>
  id === null ? [] : [{ matterId, factId: id }];

/** The fact's day is the membership's first or last. */
function inOurWords({ kind, code, params, places }: Refusal): Refusal {
  const ours = places.map((place): InvalidPlace => ({ ...place, property: `fact.${place.property}` }));
  return refused(kind, code, { params, places: ours }).refusal;
}
