import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a worker last swept, signed: of the installation, of no organisation. */
@Entity('heartbeat')
export class HeartbeatRow {
  @PrimaryColumn({ name: 'worker', type: 'text', primaryKeyConstraintName: 'heartbeat_pk' })
  readonly worker!: string;

  @Column({ name: 'swept_at', type: 'timestamptz', transformer: INSTANT })
  readonly sweptAt!: string;

  @Column({ name: 'signature', type: 'text' })
  readonly signature!: string;
}
