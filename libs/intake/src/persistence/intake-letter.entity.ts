import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A letter that was read: its text and what was found in it, and its file, until somebody has looked. */
@Entity('intake_letter')
@Unique('intake_letter_in_organisation_unique', ['organisationId', 'id'])
@Unique('intake_letter_file_unique', ['organisationId', 'fileKey'])
@Index('intake_letter_created_index', ['organisationId', 'createdAt', 'id'])
@Index('intake_letter_taken_by_index', ['organisationId', 'takenBy'])
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'intake_letter_organisation_fk' })
@ForeignKey('MembershipRow', ['organisationId', 'takenBy'], ['organisationId', 'id'], {
  name: 'intake_letter_taken_by_fk',
})
export class IntakeLetterRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'intake_letter_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'taken_by', type: 'uuid' })
  readonly takenBy!: string;

  /** Of the file, by which it is known again. */
  @Column({ name: 'sha256', type: 'bytea' })
  readonly sha256!: Buffer;

  /** Its name, what it was, what was attached. */
  @Column({ name: 'source', type: 'json' })
  readonly source!: unknown;

  @Column({ name: 'pages', type: 'json' })
  readonly pages!: unknown;

  @Column({ name: 'reading', type: 'json' })
  readonly reading!: unknown;

  @Column({ name: 'created_at', type: 'timestamptz', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', transformer: INSTANT })
  readonly expiresAt!: string;

  /** Where the file lies; null where it was not fit to be kept. */
  @Column({ name: 'file_key', type: 'text', nullable: true })
  readonly fileKey!: string | null;
}
