import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that works in the program: what it records is its own, and no other sees any of it. */
@Entity('organisation')
@Check('organisation_name_check', 'length(name) between 1 and 200')
export class OrganisationRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'organisation_pk' })
  readonly id!: string;

  @Column({ name: 'name', type: 'text' })
  readonly name!: string;

  @Column({ name: 'second_factor_required', type: 'boolean', default: true })
  readonly secondFactorRequired!: boolean;

  @Column({ name: 'demo', type: 'boolean', default: false })
  readonly demo!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
