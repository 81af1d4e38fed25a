import { parsePlainDate } from '@fristvakt/calendar';
import { erasableOn } from '@fristvakt/practice';
import type { EvidenceFound, EvidenceListed, VersionFound } from '@fristvakt/evidence';
import type { EvidenceDetailResponse, EvidenceResponse, EvidenceVersionResponse } from './evidence.response';

export function rowOf(found: EvidenceListed): EvidenceResponse {
  const { id, matterId, number, title, kind, versions, fileName, mediaType, size, sha256 } = found;
  const { documentOn, addedAt, links, isHeld, isDamaged, erasedOn } = found;
  const { withdrawnOn, withdrawnReason } = found;
  return {
    ...{ id, matterId, number, title, kind, versions, fileName, mediaType, size, sha256 },
    ...{ documentOn, addedAt, links, isHeld, isDamaged, erasedOn },
    ...{ withdrawnOn, withdrawnReason },
  };
}

export function detailOf(found: EvidenceFound): EvidenceDetailResponse {
  const { note, retentionRule, lastNoteOn, holdReason, version } = found;
  return {
    ...rowOf(found),
    ...{ note, retentionRule, lastNoteOn, holdReason, version },
    erasableOn: firstDayOfErasure(found),
    files: found.files.map(versionOf),
    linked: found.linked.map(({ id, subject, subjectId }) => ({ id, subject, subjectId })),
  };
}

function versionOf(file: VersionFound): EvidenceVersionResponse {
  const { number, fileName, mediaType, size, sha256, documentOn, addedAt, checkedAt, fault } = file;
  const { withdrawnOn, withdrawnReason } = file;
  return {
    ...{ number, fileName, mediaType, size, sha256, documentOn, addedAt, checkedAt, fault },
    ...{ withdrawnOn, withdrawnReason },
  };
}

function firstDayOfErasure(found: EvidenceFound): string | null {
  const { erasedOn, retentionRule: rule, providerKind: provider, lastNoteOn, isHeld } = found;
  if (erasedOn !== null) return null;
  return erasableOn({ ...{ rule, provider, isHeld }, lastNoteOn: parsePlainDate(lastNoteOn ?? '') ?? null });
}
