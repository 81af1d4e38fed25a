import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A sign-in under way at an issuer: what must come back, good once. */
@Entity('oidc_flow')
@Unique('oidc_flow_state_unique', ['stateHash'])
@Index('oidc_flow_issuer_index', ['organisationId', 'issuerId'])
@ForeignKey('OidcIssuerRow', ['organisationId', 'issuerId'], ['organisationId', 'id'], {
  name: 'oidc_flow_issuer_fk',
})
export class OidcFlowRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'oidc_flow_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'issuer_id', type: 'uuid' })
  readonly issuerId!: string;

  @Column({ name: 'state_hash', type: 'bytea' })
  readonly stateHash!: Buffer;

  @Column({ name: 'secrets', type: 'bytea' })
  readonly secrets!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', transformer: INSTANT })
  readonly expiresAt!: string;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly usedAt!: string | null;
}
