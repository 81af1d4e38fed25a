import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Whom an organisation lets vouch for its people: an OpenID Connect issuer, and our client there. */
@Entity('oidc_issuer')
@Unique('oidc_issuer_in_organisation_unique', ['organisationId', 'id'])
@Unique('oidc_issuer_unique', ['organisationId', 'issuer', 'clientId'])
@Check('oidc_issuer_name_check', 'length(name) between 1 and 200')
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'oidc_issuer_organisation_fk' })
export class OidcIssuerRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'oidc_issuer_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'name', type: 'text' })
  readonly name!: string;

  @Column({ name: 'issuer', type: 'text' })
  readonly issuer!: string;

  @Column({ name: 'client_id', type: 'text' })
  readonly clientId!: string;

  @Column({ name: 'client_secret', type: 'bytea' })
  readonly clientSecret!: Buffer;

  @Column({ name: 'enabled', type: 'boolean', default: true })
  readonly enabled!: boolean;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
