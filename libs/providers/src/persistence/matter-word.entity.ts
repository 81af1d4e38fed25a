import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A word by which a matter is found, without accents. */
@Entity('matter_word')
@Index('matter_word_matter_index', ['organisationId', 'matterId'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'matter_word_matter_fk',
})
export class MatterWordRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'matter_word_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'word', type: 'text', collation: 'C', primaryKeyConstraintName: 'matter_word_pk' })
  readonly word!: string;

  @PrimaryColumn({ name: 'matter_id', type: 'uuid', primaryKeyConstraintName: 'matter_word_pk' })
  readonly matterId!: string;
}
