import { eventKind } from '@fristvakt/proceedings';
import type { Deadline, EventType, MatterKind } from '@fristvakt/proceedings';
import { typesOf } from './fact-form';
import type { MatterNow } from './matter-now';

/** Whose doing something is, as one looks for it. */
export const GROUPS = ['decisions', 'theirs', 'ours', 'notes'] as const;
export type Group = (typeof GROUPS)[number];

/** To which group a type belongs in a kind of matter. */
export function groupOf(kind: MatterKind, type: EventType): Group {
  if (type === 'note') return 'notes';
  const event = eventKind(kind, type);
  if (event?.decision === true) return 'decisions';
  return event?.by[0] === 'provider' ? 'ours' : 'theirs';
}

/** The types of a kind of matter, group by group. */
export const groupsOf = (
  kind: MatterKind,
): readonly { readonly group: Group; readonly types: readonly EventType[] }[] =>
  GROUPS.map((group) => ({
    group,
    types: typesOf(kind).filter((type) => groupOf(kind, type) === group),
  })).filter(({ types }) => types.length > 0);

/** What meets a duty, where one type of fact does. */
const MEETS: Partial<Record<Deadline['kind'], EventType>> = {
  'notify-start': 'notified',
  'notify-change': 'change-notified',
  'report-measures': 'measures-reported',
  comply: 'complied',
  'demand-decision': 'decision-demanded',
  'decide-demand': 'demand-refused',
  'notify-circle-change': 'circle-change-notified',
  'notify-closing': 'closing-notified',
  reconsideration: 'reconsideration-requested',
  'lex-sarah-report': 'reported-to-ivo',
  'lex-sarah-investigation': 'investigation-filed',
};

const ANSWERS: Partial<Record<EventType, EventType>> = {
  'completion-ordered': 'completion-filed',
  'draft-communicated': 'statement-filed',
  'information-requested': 'information-filed',
  'minutes-received': 'statement-filed',
  'statement-ordered': 'statement-filed',
};

/** What commonly comes right after. */
const AFTER: Partial<Record<EventType, readonly EventType[]>> = {
  'extension-requested': ['extension-granted', 'extension-refused'],
  'visit-announced': ['visit-held'],
  'visit-held': ['minutes-received'],
  'hearing-set': ['hearing-held'],
  'hearing-held': ['judgment'],
};

/** What commonly comes next in a state. */
const NEXT: Readonly<Record<MatterKind, Readonly<Record<string, readonly EventType[]>>>> = {
  licence: {
    none: ['application-filed'],
    applied: ['completion-ordered', 'draft-communicated', 'application-granted', 'application-refused'],
    active: ['circle-changed', 'draft-communicated', 'licence-revoked'],
    revoked: ['payment-stopped', 'users-told'],
    'revoked-stayed': ['payment-stopped'],
    restored: ['payment-restored'],
    banned: ['interim-ban-extended', 'licence-revoked'],
  },
  notification: {
    none: ['notified', 'activity-started'],
    notified: ['activity-changed', 'activity-ended'],
  },
  inspection: {
    none: ['inspection-opened'],
    open: ['information-requested', 'visit-announced', 'visit-held'],
    'awaiting-provider': ['extension-requested'],
    'awaiting-authority': ['visit-held', 'draft-communicated', 'inspection-decided'],
    decided: ['inspection-closed'],
  },
  'lex-sarah': {
    none: ['report-received'],
    received: ['measures-taken', 'assessed'],
    assessed: ['measures-taken', 'lex-sarah-closed'],
    reported: ['ivo-decided'],
    investigated: ['ivo-decided'],
    decided: ['lex-sarah-closed'],
  },
  repayment: {
    none: ['fk-decided'],
    'reconsideration-requested': ['reconsideration-decided'],
  },
  appeal: {
    none: ['appeal-filed'],
    pending: ['statement-ordered', 'judgment'],
    decided: ['appeal-filed', 'appeal-waived'],
  },
};

/** More are no longer the most likely. */
const MOST = 5;

/** The facts that are likely to be recorded next, the likeliest first. */
export function likelyNext(
  matter: Pick<MatterNow, 'kind' | 'state' | 'facts' | 'deadlines'>,
): readonly EventType[] {
  const { kind, state, facts, deadlines } = matter;
  const typeOf = new Map(facts.map(({ id, type }) => [id, type]));
  const last = facts.findLast(({ type }) => type !== 'note')?.type;
  const due = deadlines
    .filter(({ status }) => status === 'open' || status === 'missed')
    .flatMap((deadline) => {
      const started = typeOf.get(deadline.event);
      const answer =
        deadline.kind === 'reply' && started !== undefined ? ANSWERS[started] : MEETS[deadline.kind];
      return answer ?? [];
    });
  const likely = [
    ...(last === undefined ? [] : (AFTER[last] ?? [])),
    ...due,
    ...whatTheCourtOwes(state),
    ...(NEXT[kind][state.status ?? 'none'] ?? []),
  ];
  return [...new Set(likely)].filter((type) => eventKind(kind, type) !== undefined).slice(0, MOST);
}

/** What has been asked of a court and not answered. */
function whatTheCourtOwes(state: MatterNow['state']): readonly EventType[] {
  if (state.kind !== 'appeal' || state.status !== 'pending') return [];
  return [
    ...(state.stay === 'requested' ? (['stay-granted', 'stay-refused'] as const) : []),
    ...(state.leave === 'requested' ? (['leave-granted', 'leave-refused'] as const) : []),
  ];
}
