import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What counsel wrote for counsel alone: ciphertext. */
@Entity('privileged_note')
@Unique('privileged_note_in_organisation_unique', ['organisationId', 'id'])
@Index('privileged_note_matter_index', ['organisationId', 'matterId', 'createdAt'])
@Index('privileged_note_author_index', ['organisationId', 'authorId'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'privileged_note_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'authorId'], ['organisationId', 'id'], {
  name: 'privileged_note_author_fk',
})
export class PrivilegedNoteRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'privileged_note_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'author_id', type: 'uuid' })
  readonly authorId!: string;

  @Column({ name: 'ciphertext', type: 'bytea' })
  readonly ciphertext!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'changed_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly changedAt!: string | null;

  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly deletedAt!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
