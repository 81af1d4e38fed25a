import { Module } from '@nestjs/common';
import { AuditKeeperModule, AuditModule } from '@fristvakt/audit';
import { AuditController } from './audit.api.controller';

/** The audit chain over HTTP, and the daily signature of every chain. */
@Module({ imports: [AuditModule, AuditKeeperModule], controllers: [AuditController] })
export class AuditApiModule {}
