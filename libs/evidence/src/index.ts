export { AddEvidence } from './add-evidence';
export { AddVersion } from './add-version';
export { ChangeEvidence } from './change-evidence';
export { EVIDENCE_KINDS } from './evidence-kinds';
export type { EvidenceKind } from './evidence-kinds';
export { EvidenceModule } from './evidence.module';
export { EvidenceQuery } from './evidence.query';
export type {
  EvidenceFound,
  EvidenceListed,
  FactProof,
  ItemProof,
  LinkFound,
  VersionFound,
} from './evidence.query';
export { FilePaper } from './file-paper';
export { HeldFiles } from './held-files';
export { FILE_EXTENSIONS } from './intake/file-kinds';
export { LinkEvidence } from './link-evidence';
export { LINK_SUBJECTS } from './link-row';
export type { LinkSubject } from './link-row';
export { OpenFile } from './open-file';
export type { FileToOpen, OpenedFile } from './open-file';
export { EVIDENCE_ROWS } from './persistence/rows';
export { ReceiveFile } from './intake/receive-file';
export type { ReceivedFile, SentFile } from './intake/receive-file';
export { StoreFault } from './store/file-store';
export { FolderStore } from './store/folder-store';
export { UnlinkEvidence } from './unlink-evidence';
export { ConfirmErasure } from './erasure/confirm-erasure';
export { ErasureQuery } from './erasure/erasure.query';
export type { ErasureFound, ErasureListed, KeptByRule } from './erasure/erasure.query';
export { ProposeErasure } from './erasure/propose-erasure';
export { WithdrawErasure } from './erasure/withdraw-erasure';
export { WithdrawFile } from './withdraw-file';
export { EvidenceKeeperModule } from './integrity/evidence-keeper.module';
export { IntegrityQuery } from './integrity/integrity.query';
export { SweepOrphans } from './integrity/sweep-orphans';
export { VerifyFiles } from './integrity/verify-files';
