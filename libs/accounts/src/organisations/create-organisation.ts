import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

export interface OrganisationSettings {
  readonly name: string;
  /** Shown as an example with invented people; false where left out. */
  readonly demo?: boolean;
  /** True where left out. */
  readonly secondFactorRequired?: boolean;
}

/** The operator makes room for a new tenant. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** The id of the new organisation. */
  async execute({
    name,
    demo = false,
    secondFactorRequired = true,
  }: OrganisationSettings): Promise<Outcome<string, 'name-missing'>> {
    const id = newId();
    const kept = name.trim();
    if (kept === '')
      return refused('invalid', 'name-missing', { places: [{ property: 'name', reason: 'missing' }] });
    await this.database.write({ organisation: id }, async (tx) => {
      await tx.query(
        `insert into organisation (id, name, demo, second_factor_required) values ($1, $2, $3, $4)`,
        [...[id, kept, demo, secondFactorRequired]],
      );
      await this.audit.enter(tx, {
        organisation: id,
        actor: 'system',
        action: 'organisation.created',
        subject: `organisation:${id}`,
        detail: { demo, secondFactorRequired },
      });
    });
    return done(id);
  }
}
