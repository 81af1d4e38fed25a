import { Module } from '@nestjs/common';
import { AuditKeeper } from './audit-keeper';
import { AuditModule } from './audit.module';
import { ChainWatch } from './chain-watch';

/** Signs the heads of all chains every day and goes along all of them, in a program that runs on; a command that ends leaves it out. */
@Module({
  imports: [AuditModule],
  providers: [AuditKeeper, ChainWatch],
  exports: [AuditKeeper, ChainWatch],
})
export class AuditKeeperModule {}
