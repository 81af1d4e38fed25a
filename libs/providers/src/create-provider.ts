import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, newId } from '@fristvakt/platform';
import type { ProviderKind } from '@fristvakt/terms';
import type { EntityManager } from 'typeorm';
import type { Mapping, ProviderRecord } from './record';

export interface ProviderToCreate {
  readonly organisation: string;
  readonly by: string | null;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly organisationNumber?: string;
  readonly head?: ProviderRecord['head'];
  readonly demo?: boolean;
}

const EMPTY_HEAD: ProviderRecord['head'] = { root: {}, provider: {} };

/** Opens the record of a provider: a company, a cooperative, a municipality or an own employer. */
@Injectable()
export class CreateProvider {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: ProviderToCreate): Promise<string> {
    return this.database.write({ organisation: asked.organisation }, async (tx) => {
      const record = await this.within(tx, asked);
      await this.enter(tx, asked, record.id);
      return record.id;
    });
  }

  /** The empty record, in a transaction that goes on. */
  async within(tx: EntityManager, asked: ProviderToCreate): Promise<ProviderRecord> {
    const { organisation, name, kind, organisationNumber = null, head = EMPTY_HEAD, demo = false } = asked;
    const id = newId();
    await tx.query(
      `insert into provider (id, organisation_id, name, kind, organisation_number, head, demo)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, organisation, name, kind, organisationNumber, JSON.stringify(head), demo],
    );
    const nothing: readonly [] = [];
    return {
      ...{ id, name, kind, organisationNumber, head, version: 1, derivedOn: null, law: null },
      ...{ matters: nothing, facts: nothing },
    };
  }

  async enter(
    tx: EntityManager,
    { organisation, by, name, kind }: ProviderToCreate,
    id: string,
  ): Promise<void> {
    const values: Mapping & Record<string, string> = { name };
    await this.audit.enter(tx, {
      ...{ organisation, actor: by ?? 'system', action: 'provider.created', subject: `provider:${id}` },
      ...{ detail: { kind }, values },
    });
  }
}
