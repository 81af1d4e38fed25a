import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Courses } from '../appeal/follow';
import { operationOf } from '../appeal/operation';
import type { Operation } from '../appeal/operation';
import type { Fact, Matter } from '../case-file';
import type { Because, BecauseCode } from '../finding';
import { factsOf } from '../record';
import type { CaseRecord } from '../record';
import { banAsOf } from './interim-ban';
import type { InterimBan } from './interim-ban';

export type LicenceStatus =
  'none' | 'applied' | 'active' | 'refused' | 'revoked' | 'revoked-stayed' | 'restored' | 'banned' | 'ended';

export interface LicenceState {
  readonly kind: 'licence';
  readonly status: LicenceStatus;
  readonly mayOperate: boolean;
  /** The last day of winding down, where a revocation that works leaves time for it. */
  readonly mayOperateUntil: PlainDate | null;
  readonly paymentToProvider: 'direct' | 'stopped';
  readonly conditions: readonly string[];
  readonly because: readonly Because[];
}

/** What a licence is worth on the day, from the facts and what the courts have made of them. */
export function licenceState(record: CaseRecord, courses: Courses, matter: Matter): LicenceState {
  const tale = tell(record, courses, matter);
  const ban = banInForce(record, courses, matter);
  const banned = ban !== undefined && tale.status !== 'revoked' && tale.status !== 'ended';
  const until = ban === undefined ? windingDownUntil(record, tale) : null;
  const mayOperate = !banned && MAY_OPERATE.has(tale.status);
  return {
    kind: 'licence',
    status: banned ? 'banned' : tale.status,
    mayOperate: mayOperate || until !== null,
    mayOperateUntil: until ?? (mayOperate ? tale.validUntil : null),
    paymentToProvider: paymentOf(record, matter),
    conditions: tale.conditions,
    because: [
      ...tale.because,
      ...(banned ? [because('banned', ban.fact, citesOf(ban.operation), { until: ban.end ?? '' })] : []),
      ...(until === null ? [] : [because('winding-down', tale.event, [], { until })]),
    ],
  };
}

function banInForce(record: CaseRecord, courses: Courses, matter: Matter): InterimBan | undefined {
  const ban = banAsOf(record, courses, matter);
  return ban?.operates === true ? ban : undefined;
}

/** The last day of winding down, on a day up to it; null otherwise. */
function windingDownUntil(record: CaseRecord, tale: Tale): PlainDate | null {
  const { status, windDownBy } = tale;
  return status === 'revoked' && windDownBy !== null && record.asOf <= windDownBy ? windDownBy : null;
}

const MAY_OPERATE: ReadonlySet<LicenceStatus> = new Set(['active', 'restored', 'revoked-stayed']);

interface Tale {
  status: LicenceStatus;
  event: Fact | null;
  windDownBy: PlainDate | null;
  validUntil: PlainDate | null;
  conditions: readonly string[];
  because: readonly Because[];
  /** The applications made while a licence was held, or said to be about a change. */
  readonly changes: Set<Fact>;
}

/** Goes through the facts that move a licence, in order, each read as the courts have left it on the day. */
function tell(record: CaseRecord, courses: Courses, matter: Matter): Tale {
  const held: Because = { code: 'held-from-the-start', event: null, cites: [], params: {} };
  const tale: Tale = {
    status: matter.held ? 'active' : 'none',
    event: null,
    windDownBy: null,
    validUntil: null,
    conditions: [],
    because: matter.held ? [held] : [],
    changes: new Set(),
  };
  for (const fact of factsOf(record, matter.id)) moveBy(record, courses, tale, fact);
  if (tale.validUntil !== null && record.asOf > tale.validUntil && MAY_OPERATE.has(tale.status)) {
    set(
      tale,
      'ended',
      tale.event,
      because('validity-over', tale.event, [], { on: addDays(tale.validUntil, 1) }),
    );
  }
  return tale;
}

function moveBy(record: CaseRecord, courses: Courses, tale: Tale, fact: Fact): void {
  switch (fact.type) {
    case 'application-filed':
      if (fact.about === undefined ? isHeld(tale.status) : fact.about === 'change') tale.changes.add(fact);
      else if (!isHeld(tale.status)) set(tale, 'applied', fact, because('applied', fact));
      return;
    case 'application-granted':
      grant(record, courses, tale, fact);
      return;
    case 'application-refused':
    case 'application-dismissed':
      refuse(record, courses, tale, fact);
      return;
    case 'application-struck-out':
      if (tale.status === 'applied') set(tale, 'none', fact, because('struck-out', fact));
      return;
    case 'licence-revoked':
      revoke(record, courses, tale, fact);
      return;
    case 'licence-ended':
      set(tale, 'ended', fact, because('ended', fact));
      return;
    default:
      return;
  }
}

const HELD: ReadonlySet<LicenceStatus> = new Set(['active', 'revoked-stayed', 'restored', 'revoked']);
const isHeld = (status: LicenceStatus): boolean => HELD.has(status);

/** Whether a decision is about a change of a licence already held: as its application was or, without one, by the status. */
function isChange(record: CaseRecord, courses: Courses, decision: Fact, tale: Tale): boolean {
  const filed = applicationFor(record, courses, decision);
  return filed === undefined ? isHeld(tale.status) : tale.changes.has(filed);
}

const OUTCOMES = [
  'application-granted',
  'application-refused',
  'application-dismissed',
  'application-struck-out',
] as const;

/**
 * The application that a decision is about: the earliest before it that no other decision has met. One whose refusal a
 * court has set aside or sent back is open again.
 */
function applicationFor(record: CaseRecord, courses: Courses, decision: Fact): Fact | undefined {
  const open: Fact[] = [];
  for (const fact of factsOf(record, decision.matter, 'application-filed', ...OUTCOMES)) {
    if (fact.type === 'application-filed') {
      open.push(fact);
    } else {
      const met = open.shift();
      if (fact === decision) return met;
      if (met !== undefined && operationOf(record, courses, fact).standing !== 'stands') open.unshift(met);
    }
  }
  return undefined;
}

function grant(record: CaseRecord, courses: Courses, tale: Tale, fact: Fact): void {
  const filed = applicationFor(record, courses, fact);
  if (filed === undefined) record.findings.problem('decision-without-application', fact.matter, [fact.id]);
  tale.conditions = fact.conditions ?? tale.conditions;
  tale.validUntil = fact.validUntil ?? tale.validUntil;
  if (isChange(record, courses, fact, tale)) return;
  tale.validUntil = fact.validUntil ?? null;
  tale.windDownBy = null;
  set(tale, 'active', fact, because('granted', fact));
}

function refuse(record: CaseRecord, courses: Courses, tale: Tale, fact: Fact): void {
  if (applicationFor(record, courses, fact) === undefined) {
    record.findings.problem('decision-without-application', fact.matter, [fact.id]);
  }
  if (isChange(record, courses, fact, tale)) return;
  const operation = operationOf(record, courses, fact);
  if (operation.standing === 'stands') refusalStands(tale, fact, operation);
  else refusalSetAside(tale, fact, operation);
}

function refusalStands(tale: Tale, fact: Fact, operation: Operation): void {
  const cites = citesOf(operation);
  if (!operation.operates) tale.because = [because('refused-not-final', fact, cites)];
  else if (fact.type === 'application-dismissed') set(tale, 'none', fact, because('dismissed', fact, cites));
  else set(tale, 'refused', fact, because('refused', fact, cites));
}

function refusalSetAside(tale: Tale, fact: Fact, operation: Operation): void {
  const dismissed = fact.type === 'application-dismissed';
  if (operation.operates) {
    const status = dismissed ? 'none' : 'refused';
    set(tale, status, fact, because('judgment-stayed', fact, citesOf(operation)));
  } else if (dismissed || operation.standing === 'remitted') {
    // Whoever is to try the application has not yet done so.
    set(tale, 'applied', operation.ruling, because('refusal-remitted', operation.ruling ?? fact));
  } else {
    win(tale, fact, operation);
  }
}

function revoke(record: CaseRecord, courses: Courses, tale: Tale, fact: Fact): void {
  if (!isHeld(tale.status)) record.findings.problem('revocation-of-nothing', fact.matter, [fact.id]);
  if (tale.status === 'ended') return;
  const operation = operationOf(record, courses, fact);
  const cites = citesOf(operation);
  if (operation.operates) {
    tale.windDownBy = fact.windDownBy ?? null;
    const code = operation.standing === 'stands' ? 'revoked' : 'judgment-stayed';
    set(tale, 'revoked', fact, because(code, fact, cites));
  } else if (operation.standing !== 'stands') {
    // Another revocation may still work, or be held up by a stay.
    if (tale.status !== 'revoked' && tale.status !== 'revoked-stayed') win(tale, fact, operation);
  } else if (operation.stay !== null) {
    if (tale.status === 'revoked') return;
    set(
      tale,
      'revoked-stayed',
      fact,
      because('revocation-stayed', operation.stay.fact, ['48 § FL', '28 § FPL']),
    );
  } else {
    tale.because = [...tale.because, because('revoked-not-final', fact, cites)];
  }
}

/** The provider has won in court: restored, and active once that can no longer be appealed. */
function win(tale: Tale, decision: Fact, operation: Operation): void {
  const ruling = operation.ruling ?? decision;
  const code = operation.standing === 'partly' ? ('set-aside-in-part' as const) : ('set-aside' as const);
  if (operation.final) set(tale, 'active', ruling, because(`${code}-finally`, ruling));
  else set(tale, 'restored', ruling, because(code, ruling));
}

function set(tale: Tale, status: LicenceStatus, event: Fact | null, why: Because): void {
  tale.status = status;
  tale.event = event;
  tale.because = [why];
}

const because = (
  code: BecauseCode,
  event: Fact | null,
  cites: readonly string[] = [],
  params: Record<string, string> = {},
): Because => ({ code, event: event?.id ?? null, cites, params });

const citesOf = (operation: Operation): readonly string[] =>
  operation.effect.provision?.cites.map((cite) => cite.section) ?? [];

/** Only Försäkringskassan's (or the municipality's) own facts move payment, never the licence status. */
function paymentOf(record: CaseRecord, matter: Matter): 'direct' | 'stopped' {
  const last = factsOf(record, matter.id, 'payment-stopped', 'payment-restored').at(-1);
  return last?.type === 'payment-stopped' ? 'stopped' : 'direct';
}
