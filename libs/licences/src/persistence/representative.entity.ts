import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody with a power of attorney in IVO's register of representatives, for the provider of a licence. */
@Entity('representative')
@Unique('representative_in_organisation_unique', ['organisationId', 'id'])
@Unique('representative_once_unique', ['organisationId', 'matterId', 'personId', 'signedOn'])
@Check('representative_days_check', 'ended_on is null or signed_on <= ended_on')
@Index('representative_person_index', ['organisationId', 'personId'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'representative_matter_fk',
})
@ForeignKey('PersonRow', ['organisationId', 'personId'], ['organisationId', 'id'], {
  name: 'representative_person_fk',
})
export class RepresentativeRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'representative_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  readonly personId!: string;

  /** The day on which the power was signed: its three years begin. */
  @Column({ name: 'signed_on', type: 'date' })
  readonly signedOn!: string;

  /** The day from which it is good no more, because it was taken back. */
  @Column({ name: 'ended_on', type: 'date', nullable: true })
  readonly endedOn!: string | null;

  @Column({ name: 'note', type: 'text', nullable: true })
  readonly note!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
