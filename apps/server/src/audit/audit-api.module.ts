import { Module } from '@nestjs/common';
import { AuditKeeperModule, AuditModule } from '@fristvakt/audit';
import { AuditController } from './audit.api.controller';
import { AuditPages } from './audit.page.controller';
import { VerificationPages } from './verification.page.controller';

/** The audit chain over HTTP and as pages, and the daily signature of every chain. */
@Module({
  imports: [AuditModule, AuditKeeperModule],
  controllers: [AuditController, AuditPages, VerificationPages],
})
export class AuditApiModule {}
