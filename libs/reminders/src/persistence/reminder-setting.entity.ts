import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How an organisation wants people to be reminded; where there is no row, as the program has it. */
@Entity('reminder_setting')
@Check('reminder_setting_send_at_check', "send_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'")
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'reminder_setting_organisation_fk' })
export class ReminderSettingRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'reminder_setting_pk' })
  readonly organisationId!: string;

  @Column({ name: 'zone', type: 'text', default: 'Europe/Stockholm' })
  readonly zone!: string;

  @Column({ name: 'send_at', type: 'text', default: '08:00' })
  readonly sendAt!: string;

  @Column({ name: 'ladders', type: 'jsonb', default: {} })
  readonly ladders!: unknown;

  @Column({ name: 'digest', type: 'boolean', default: true })
  readonly digest!: boolean;

  @Column({ name: 'digest_week', type: 'date', nullable: true })
  readonly digestWeek!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
