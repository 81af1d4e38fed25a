import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person's way in: one e-mail address and password for all the organisations the person works in. */
@Entity('account')
@Unique('account_email_unique', ['email'])
@Check('account_email_check', 'email = lower(email) and length(email) between 3 and 254')
export class AccountRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  readonly id!: string;

  @Column({ name: 'email', type: 'text' })
  readonly email!: string;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  readonly passwordHash!: string | null;

  @Column({ name: 'totp_secret', type: 'bytea', nullable: true })
  readonly totpSecret!: Buffer | null;

  @Column({ name: 'totp_confirmed_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly totpConfirmedAt!: string | null;

  @Column({ name: 'totp_last_step', type: 'bigint', nullable: true })
  readonly totpLastStep!: number | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
