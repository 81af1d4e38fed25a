import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, newId } from '@fristvakt/platform';

export interface PersonToCreate {
  readonly organisation: string;
  readonly by: string;
  readonly name: string;
  readonly note?: string | null;
}

/** Enters a person in the register: somebody of a circle, or responsible for the work under a licence. */
@Injectable()
export class CreatePerson {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ organisation, by, name, note = null }: PersonToCreate): Promise<{ readonly id: string }> {
    const id = newId();
    return this.database.write({ organisation }, async (tx) => {
      await tx.query('insert into person (id, organisation_id, name, note) values ($1, $2, $3, $4)', [
        ...[id, organisation, name, note],
      ]);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'person.created', subject: `person:${id}` },
        values: { name, ...(note === null ? {} : { note }) },
      });
      return { id };
    });
  }
}
