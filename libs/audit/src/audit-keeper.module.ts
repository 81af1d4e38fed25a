import { Module } from '@nestjs/common';
import { AuditKeeper } from './audit-keeper';
import { AuditModule } from './audit.module';

/** Signs the heads of all chains every day, in a program that runs on; a command that ends leaves it out. */
@Module({ imports: [AuditModule], providers: [AuditKeeper], exports: [AuditKeeper] })
export class AuditKeeperModule {}
