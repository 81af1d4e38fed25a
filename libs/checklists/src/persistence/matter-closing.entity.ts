import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Why a matter was closed though mandatory items were open, and which. */
@Entity('matter_closing')
@Unique('matter_closing_fact_unique', ['organisationId', 'factId'])
@Index('matter_closing_matter_index', ['organisationId', 'matterId'])
@Index('matter_closing_closed_by_index', ['organisationId', 'closedBy'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'matter_closing_matter_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], {
  name: 'matter_closing_fact_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'closedBy'], ['organisationId', 'id'], {
  name: 'matter_closing_closed_by_fk',
})
export class MatterClosingRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'matter_closing_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'fact_id', type: 'uuid' })
  readonly factId!: string;

  @Column({ name: 'reason', type: 'text' })
  readonly reason!: string;

  @Column({ name: 'items', type: 'uuid', array: true })
  readonly items!: readonly string[];

  @Column({ name: 'closed_by', type: 'uuid' })
  readonly closedBy!: string;

  @Column({ name: 'closed_on', type: 'date' })
  readonly closedOn!: string;
}
