export { AuditModule } from './audit.module';
export { AuditTrail, canonical, saltedHash } from './audit-trail';
export type { AuditedAct } from './audit-trail';
export { AUDIT_ROWS } from './persistence/rows';
