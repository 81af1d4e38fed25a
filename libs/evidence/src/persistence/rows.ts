import { EvidenceCounterRow } from './evidence-counter.entity';
import { EvidenceErasureRow } from './evidence-erasure.entity';
import { EvidenceLinkRow } from './evidence-link.entity';
import { EvidenceVersionRow } from './evidence-version.entity';
import { EvidenceRow } from './evidence.entity';

/** Every table of this feature. */
export const EVIDENCE_ROWS = [
  ...[EvidenceCounterRow, EvidenceRow, EvidenceVersionRow],
  ...[EvidenceLinkRow, EvidenceErasureRow],
];
