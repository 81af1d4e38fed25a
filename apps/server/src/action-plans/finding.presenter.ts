import type { ActionFound, CheckFound, FindingFound, FindingListed } from '@fristvakt/action-plans';
import type {
  ActionResponse,
  EffectResponse,
  FindingDetailResponse,
  FindingResponse,
  RepeatResponse,
} from './finding.response';

export function findingOf(found: FindingListed): FindingResponse {
  const { id, providerId, provider, matterId, matter, source, factId, area, unit, text, cause } = found;
  const { seenOn, state, reason, settledOn, round, stage, open, done, nextDue, nextCheck, version } = found;
  return {
    ...{ id, providerId, provider, matterId, matter, source, factId, area, unit, text, cause, seenOn },
    ...{ state, reason, settledOn, round, stage, open, done, nextDue, nextCheck, version },
    repeat: found.repeat === null ? null : repeatOf(found.repeat),
  };
}

const repeatOf = ({
  times,
  since,
  units,
  earlier,
}: NonNullable<FindingListed['repeat']>): RepeatResponse => ({
  ...{ times, since, units, earlier },
});

/** A finding with what is done about it. */
export const detailOf = (found: FindingFound): FindingDetailResponse => ({
  ...findingOf(found),
  actions: found.actions.map(actionOf),
});

export function actionOf(found: ActionFound): ActionResponse {
  const { id, round, text, ownerId, due, state, proof, reason, settledOn, version, checks } = found;
  return {
    ...{ id, round, text, ownerId, due, state, proof, reason, settledOn, version },
    checks: checks.map(effectOf),
  };
}

export const effectOf = ({
  id,
  months,
  due,
  outcome,
  note,
  checkedOn,
  version,
}: CheckFound): EffectResponse => ({ id, months, due, outcome, note, checkedOn, version });
