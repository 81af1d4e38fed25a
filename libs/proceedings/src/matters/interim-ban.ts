import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, versionName } from '@fristvakt/terms';
import type { Step } from '@fristvakt/terms';
import type { Courses } from '../appeal/follow';
import { operationOf } from '../appeal/operation';
import type { Operation } from '../appeal/operation';
import type { Fact, Matter } from '../case-file';
import { draft, factStep, noteRefusal, settleEnd } from '../deadline';
import type { Deadline } from '../deadline';
import { factsOf, isExact } from '../record';
import type { CaseRecord } from '../record';

const BAN_RULE = 'BAN-6M';

/** An interim ban as it stands: until when at most, and whether it works on the day. */
export interface InterimBan {
  readonly fact: Fact;
  /** The last day of the ban; null where the decision's day is not known exactly. */
  readonly end: PlainDate | null;
  readonly operates: boolean;
  readonly operation: Operation;
}

/** The latest interim ban of a licence, its extension counted in (26 h § LSS: six months, and six more at most). */
export function banAsOf(record: CaseRecord, courses: Courses, matter: Matter): InterimBan | undefined {
  const fact = factsOf(record, matter.id, 'interim-ban').at(-1);
  if (fact === undefined) return undefined;
  const end = endOfBan(record, fact, extensionOf(record, courses, matter, fact))?.due ?? null;
  const operation = operationOf(record, courses, fact);
  const running = end === null || record.asOf <= end;
  return { fact, end, operates: operation.operates && running, operation };
}

/** The day each interim ban ends, moved by an extension; it ends by itself. */
export function banDeadlines(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  for (const extension of factsOf(record, matter.id, 'interim-ban-extended'))
    noteExtension(record, matter, extension);
  return factsOf(record, matter.id, 'interim-ban').flatMap((ban) => {
    const extension = extensionOf(record, courses, matter, ban);
    const end = endOfBan(record, ban, extension);
    if (end === undefined) return [];
    const operation = operationOf(record, courses, ban);
    const overtaken = operation.standing !== 'stands' ? operation.ruling : null;
    const part = draft({
      kind: 'interim-ban-end',
      rule: BAN_RULE,
      version: end.version,
      party: 'provider',
      from: ban.on.last,
      raw: end.due,
      due: end.due,
      certainty: extension !== undefined && extension.until === undefined ? 'assumed' : 'certain',
      because: end.steps,
      history:
        end.first === end.due || extension === undefined ? [] : [{ due: end.first, movedBy: extension.id }],
    });
    const inTime = overtaken !== null && overtaken.on.last <= end.due ? overtaken : undefined;
    return [settleEnd(record, ban, part, inTime)];
  });
}

interface BanEnd {
  readonly first: PlainDate;
  readonly due: PlainDate;
  readonly version: string;
  readonly steps: readonly Step[];
}

/**
 * Six months from the decision. An extension runs six months from that end, or until the day it states; that it is not
 * counted from its own day is an inference, so the end is then marked as assumed.
 */
function endOfBan(record: CaseRecord, ban: Fact, extension: Fact | undefined): BanEnd | undefined {
  if (!isExact(ban.on)) return undefined;
  const ask = { rules: [BAN_RULE], provider: record.provider.kind };
  const first = evaluate(record.catalogue, { ...ask, start: ban.on.last });
  if (first.outcome !== 'due') {
    noteRefusal(record, ban, first);
    return undefined;
  }
  const steps: Step[] = [factStep(ban, ban.on.last), ...first.steps];
  const own = ban.until === undefined || ban.until > first.due ? first.due : ban.until;
  if (ban.until !== undefined && ban.until > first.due) {
    record.findings.problem('ban-too-long', ban.matter, [ban.id], { stated: ban.until, lawful: first.due });
  }
  const base = { first: own, version: versionName(first.version) };
  if (own !== first.due) steps.push(moved('moved', ban, own));
  if (extension === undefined) return { ...base, due: own, steps };
  if (extension.until !== undefined) {
    return { ...base, due: extension.until, steps: [...steps, moved('moved', extension, extension.until)] };
  }
  const second = evaluate(record.catalogue, { ...ask, start: own });
  if (second.outcome !== 'due') return { ...base, due: own, steps };
  return { ...base, due: second.due, steps: [...steps, moved('extended', extension, own), ...second.steps] };
}

const moved = (op: 'moved' | 'extended', fact: Fact, result: PlainDate): Step => ({
  op,
  rule: null,
  version: null,
  cites: [],
  inputs: { event: fact.id, type: fact.type },
  result,
});

/** The first extension decided while this ban ran, unless a court has taken it away. */
function extensionOf(record: CaseRecord, courses: Courses, matter: Matter, ban: Fact): Fact | undefined {
  const line = factsOf(record, matter.id, 'interim-ban', 'interim-ban-extended');
  const next = line[line.indexOf(ban) + 1];
  if (next?.type !== 'interim-ban-extended') return undefined;
  const end = endOfBan(record, ban, undefined)?.due;
  const inTime = end === undefined || next.on.last <= end;
  return inTime && operationOf(record, courses, next).operates ? next : undefined;
}

function noteExtension(record: CaseRecord, matter: Matter, extension: Fact): void {
  const line = factsOf(record, matter.id, 'interim-ban', 'interim-ban-extended');
  const before = line[line.indexOf(extension) - 1];
  if (before === undefined) record.findings.problem('ban-extension-without-ban', matter.id, [extension.id]);
  else if (before.type === 'interim-ban-extended') {
    record.findings.problem('ban-extended-twice', matter.id, [extension.id, before.id]);
  } else {
    const end = endOfBan(record, before, undefined)?.due;
    if (end !== undefined && extension.on.last > end) {
      record.findings.problem('ban-extension-without-ban', matter.id, [extension.id, before.id], {
        ended: end,
      });
    }
  }
}
