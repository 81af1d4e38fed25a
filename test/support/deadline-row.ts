import type { DeadlineRowListed } from '@fristvakt/deadlines';

/** A deadline as the database lists it: to appeal a revocation that was served against a receipt, three weeks away. */
export const deadlineRow = (more: Partial<DeadlineRowListed> = {}): DeadlineRowListed => ({
  ...{ id: '0190d3a8-0000-7000-8000-000000000001', key: 'e2:appeal:provider', kind: 'appeal' },
  ...{ rule: 'APP-IVO-3W', ruleVersion: '2018-07-01', party: 'provider', from: '2026-11-17' },
  ...{ raw: '2026-12-08', due: '2026-12-08', sortOn: '2026-12-08', status: 'open', certainty: 'certain' },
  ...{ hours: null, lawPinned: false, version: 1, providerId: 'p', provider: 'Omsorg AB' },
  ...{ matterId: 'm', matter: 'Tillstånd L', matterKind: 'licence', factId: 'f' },
  fact: { ref: 'e2', type: 'licence-revoked', body: { by: 'ivo' } },
  ...{ ownerId: null, owner: null, serviceConfirmed: true },
  ...more,
});
