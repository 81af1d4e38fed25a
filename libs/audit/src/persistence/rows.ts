import { AuditChainRow } from './audit-chain.entity';
import { AuditEntryRow } from './audit-entry.entity';
import { AuditHeadRow } from './audit-head.entity';
import { AuditValueRow } from './audit-value.entity';

/** Every table of this feature: the chain of what was done. */
export const AUDIT_ROWS = [AuditChainRow, AuditEntryRow, AuditValueRow, AuditHeadRow];
