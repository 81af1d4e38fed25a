import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An own template as it is from a day on: what calls for it, and its items. */
@Entity('own_template_version')
@Unique('own_template_version_from_unique', ['organisationId', 'templateId', 'validFrom'])
@Index('own_template_version_saved_by_index', ['organisationId', 'savedBy'])
@ForeignKey('OwnTemplateRow', ['organisationId', 'templateId'], ['organisationId', 'id'], {
  name: 'own_template_version_template_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'savedBy'], ['organisationId', 'id'], {
  name: 'own_template_version_saved_by_fk',
})
export class OwnTemplateVersionRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'own_template_version_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'template_id', type: 'uuid' })
  readonly templateId!: string;

  @Column({ name: 'valid_from', type: 'date' })
  readonly validFrom!: string;

  @Column({ name: 'title', type: 'text' })
  readonly title!: string;

  @Column({ name: 'purpose', type: 'text' })
  readonly purpose!: string;

  @Column({ name: 'occasion', type: 'jsonb' })
  readonly occasion!: unknown;

  @Column({ name: 'items', type: 'jsonb' })
  readonly items!: unknown;

  @Column({ name: 'saved_by', type: 'uuid' })
  readonly savedBy!: string;

  @Column({ name: 'saved_on', type: 'date' })
  readonly savedOn!: string;
}
