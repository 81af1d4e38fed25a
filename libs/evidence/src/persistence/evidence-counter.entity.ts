import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last enclosure number of a matter. */
@Entity('evidence_counter')
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'evidence_counter_matter_fk',
})
export class EvidenceCounterRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'evidence_counter_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'matter_id', type: 'uuid', primaryKeyConstraintName: 'evidence_counter_pk' })
  readonly matterId!: string;

  @Column({ name: 'last', type: 'integer' })
  readonly last!: number;
}
