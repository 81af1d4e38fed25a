import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many tries were made under a key; kept here so that a restart forgets none. */
@Entity('rate_limit')
export class RateLimitRow {
  @PrimaryColumn({ name: 'key', type: 'varchar', length: 255, primaryKeyConstraintName: 'rate_limit_pk' })
  readonly key!: string;

  @Column({ name: 'points', type: 'integer', default: 0 })
  readonly points!: number;

  @Column({ name: 'expire', type: 'bigint', nullable: true })
  readonly expire!: number | null;
}
