import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The key of an organisation's privileged notes, itself encrypted. */
@Entity('privileged_key')
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'privileged_key_organisation_fk' })
export class PrivilegedKeyRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'privileged_key_pk' })
  readonly organisationId!: string;

  @Column({ name: 'wrapped_key', type: 'bytea' })
  readonly wrappedKey!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
