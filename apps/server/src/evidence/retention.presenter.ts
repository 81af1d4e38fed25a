import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { ErasureFound, ErasureListed, KeptByRule } from '@fristvakt/evidence';
import { RETENTION_RULES, retentionOf, retentionRuleOf } from '@fristvakt/practice';
import type { Retention, RetentionRule } from '@fristvakt/practice';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { sizeText } from '../pages/size-text';
import { RETENTION_WORDS } from './retention.words';

/** Who looks at what may be erased. */
export interface RetentionReader {
  readonly lang: Language;
  readonly today: PlainDate;
  readonly membership: string;
  readonly mayErase: boolean;
}

/** The rules, each with its ground, how sure that is, whose papers it is about and what is excepted. */
export const ruleLines = (lang: Language): readonly string[] => {
  const w = wordsIn(RETENTION_WORDS, lang);
  const rules: readonly RetentionRule[] = RETENTION_RULES;
  return rules.map(({ title, cites, confidence, note, binds }) => {
    const line = w('rule-line', { title: title[lang], cites: cites.join(', ') });
    const whose = w('rule-binds', { who: binds.map((kind) => w(`binds-${kind}`)).join(` ${w('and')} `) });
    const sure = confidence === 'P' ? line : `${line} – ${w('rule-unverified')}`;
    return [`${sure}.`, whose, ...(note === null ? [] : [note[lang]])].join(' ');
  });
};

export interface KeptLine {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly matter: string;
  readonly matterHref: string;
  readonly provider: string;
  readonly rule: string;
  readonly lastNoteOn: string | null;
  readonly standing: Told;
  /** By when erasing must be done. */
  readonly eraseBy: string | null;
  readonly version: number;
  /** What the button that proposes it is called for who cannot see the row; null where there is none. */
  readonly proposeOf: string | null;
  readonly protocolHref: string | null;
}

export function keptLine(row: KeptByRule, { lang, today, mayErase }: RetentionReader): KeptLine {
  const w = wordsIn(RETENTION_WORDS, lang);
  const { id, matter, matterId, provider, number, title, lastNoteOn, version, erasureId } = row;
  const due = dueIn(retentionIn(row), today);
  return {
    ...{ id, matter, provider, version, lastNoteOn },
    href: `/evidence/${id}`,
    name: w('enclosure-n', { number, title }),
    matterHref: `/matters/${matterId}`,
    rule: retentionRuleOf(row.retentionRule)?.title[lang] ?? row.retentionRule,
    standing: standingOf(row, { lang, today }),
    eraseBy: due?.erasedBy == null ? null : w('erase-by', { day: fullDate(due.erasedBy, lang) }),
    proposeOf: due !== undefined && erasureId === null && mayErase ? w('propose-of', { number }) : null,
    protocolHref: erasureId === null ? null : `/evidence-erasures/${erasureId}`,
  };
}

const retentionIn = ({
  retentionRule: rule,
  providerKind: provider,
  lastNoteOn,
  isHeld,
}: KeptByRule): Retention =>
  retentionOf({ ...{ rule, provider, isHeld }, lastNoteOn: parsePlainDate(lastNoteOn ?? '') ?? null });

/** Undefined where it must be kept today. */
const dueIn = (kept: Retention, today: PlainDate): Extract<Retention, { kind: 'until' }> | undefined =>
  kept.kind === 'until' && kept.erasableOn <= today ? kept : undefined;

function standingOf(row: KeptByRule, { lang, today }: Pick<RetentionReader, 'lang' | 'today'>): Told {
  const w = wordsIn(RETENTION_WORDS, lang);
  const kept = retentionIn(row);
  if (kept.kind === 'kept') {
    const text = w(`stands-${kept.because}`, { reason: row.holdReason ?? '' });
    return { text, tone: 'neutral', icon: kept.because === 'held' ? 'lock' : 'question' };
  }
  if (kept.erasableOn > today) {
    return { text: w('stands-until', { day: fullDate(kept.keptTo, lang) }), tone: 'info', icon: 'clock' };
  }
  return {
    text: w('stands-due', { day: fullDate(kept.erasableOn, lang) }),
    tone: 'warning',
    icon: 'warning',
  };
}

export interface ErasureLine {
  readonly href: string;
  readonly name: string;
  readonly matter: string;
  readonly proposed: string;
  readonly proposedBy: string;
  readonly confirmedOn: string | null;
  readonly confirmedBy: string | null;
  readonly state: Told;
}

export function erasureLine(row: ErasureListed, lang: Language): ErasureLine {
  return {
    href: `/evidence-erasures/${row.id}`,
    name: nameOf(row, lang),
    matter: row.matter,
    ...{ proposed: row.proposedOn, proposedBy: row.proposedByName },
    ...{ confirmedOn: row.confirmedOn, confirmedBy: row.confirmedByName },
    state: stateOf(row, lang),
  };
}

function nameOf({ number, title }: ErasureListed, lang: Language): string {
  const w = wordsIn(RETENTION_WORDS, lang);
  return w('enclosure-n', { number, title: title ?? w('erased-paper') });
}

function stateOf(row: ErasureListed, lang: Language): Told {
  const w = wordsIn(RETENTION_WORDS, lang);
  const state = stateNameOf(row);
  if (state === 'open') return { text: w('state-open'), tone: 'warning', icon: 'people' };
  if (state === 'done') return { text: w('state-done'), tone: 'success', icon: 'check' };
  return { text: w('state-withdrawn'), tone: 'neutral', icon: 'pause' };
}

const stateNameOf = ({ confirmedOn, withdrawnOn }: ErasureListed): 'open' | 'done' | 'withdrawn' =>
  confirmedOn !== null ? 'done' : withdrawnOn !== null ? 'withdrawn' : 'open';

/** The protocol of one erasure: what, on which ground, who, when. */
export function protocolModel(found: ErasureFound, { lang, membership, mayErase }: RetentionReader): object {
  const w = wordsIn(RETENTION_WORDS, lang);
  const { id, evidenceId, matterId, matter, provider, cites, lastNoteOn, keptTo, version } = found;
  const state = stateNameOf(found);
  const isOwn = found.proposedBy === membership;
  return {
    ...{ id, matter, provider, cites, lastNoteOn, keptTo, version },
    name: nameOf(found, lang),
    href: `/evidence/${evidenceId}`,
    matterHref: `/matters/${matterId}`,
    rule: retentionRuleOf(found.retentionRule)?.title[lang] ?? found.retentionRule,
    state: stateOf(found, lang),
    lead: w(`protocol-lead-${state}`),
    signs: [
      { label: w('proposed-by'), name: found.proposedByName, on: found.proposedOn },
      { label: w('confirmed-by'), name: found.confirmedByName, on: found.confirmedOn },
      { label: w('withdrawn-by'), name: found.withdrawnByName, on: found.withdrawnOn },
    ].filter(({ on }) => on !== null),
    files: found.files.map((file) => ({ ...file, size: sizeText(file.size, lang) })),
    mayConfirm: mayErase && state === 'open' && !isOwn,
    isOwn: mayErase && state === 'open' && isOwn,
    mayWithdraw: mayErase && state === 'open',
  };
}

export const protocolTitle = ({ number, matter }: ErasureFound, lang: Language): string =>
  wordsIn(RETENTION_WORDS, lang)('protocol-title', { number, matter });
