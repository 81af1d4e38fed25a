import { parsePlainDate } from '@fristvakt/calendar';
import { EVIDENCE_KINDS } from '@fristvakt/evidence';
import type { EvidenceFound, VersionFound } from '@fristvakt/evidence';
import { RETENTION_RULES, retentionOf } from '@fristvakt/practice';
import type { RetentionRule } from '@fristvakt/practice';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import type { Moment } from '../pages/swedish-time';
import type { Told } from '../pages/tone';
import { documentOnField, fileField, statusOf, titleOf } from './evidence-page.presenter';
import type { Typed } from './evidence-page.presenter';
import { EVIDENCE_WORDS } from './evidence.words';
import { sizeText } from '../pages/size-text';
import { linkedAs } from './link-choices';
import type { LinkChoice } from './link-choices';

export interface Looking {
  readonly lang: Language;
  /** What was typed in the form that could not be saved; null: what is stored. */
  readonly typed: Typed | null;
  readonly choices: readonly LinkChoice[];
  readonly mostBytes: number;
  /** A guest is not led to the protocols. */
  readonly maySeeProtocols: boolean;
}

export const enclosureTitle = (found: EvidenceFound, lang: Language): string =>
  wordsIn(EVIDENCE_WORDS, lang)('one-title', { number: found.number, title: titleOf(found, lang) });

/** What the page of an enclosure tells, without its forms. */
export function enclosureModel(found: EvidenceFound, { lang, choices, maySeeProtocols }: Looking): object {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  const { id, number, note, documentOn, matterId, matter, provider, version, erasureId } = found;
  const erasedOn = parsePlainDate(found.erasedOn ?? '');
  return {
    ...{ id, number, note, documentOn, matter, provider, version },
    kind: w(`kind-${found.kind}`),
    listHref: `/matters/${matterId}/evidence`,
    matterHref: `/matters/${matterId}`,
    status: statusOf(found, lang),
    kept: erasedOn === undefined ? keptText(found, lang) : null,
    hold: holdText(found, lang),
    erased: goneText(found, lang),
    erasureOpen: erasureId !== null && erasedOn === undefined,
    protocolHref: erasureId === null || !maySeeProtocols ? null : `/evidence-erasures/${erasureId}`,
    files: found.files.map((file) => fileLine(id, file, lang)),
    linked: found.linked.map((link) => linkedAs(link, choices)),
  };
}

/** That its files are gone, and why; null where they are not. */
function goneText({ erasedOn, withdrawnReason }: EvidenceFound, lang: Language): string | null {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  const on = parsePlainDate(erasedOn ?? '');
  if (on === undefined) return null;
  const day = fullDate(on, lang);
  return withdrawnReason === null
    ? w('erased-on', { day })
    : w('withdrawn-on', { day, reason: withdrawnReason });
}

type Kept = Pick<EvidenceFound, 'retentionRule' | 'providerKind' | 'lastNoteOn' | 'isHeld'>;

/** How long it is kept, and why. */
function keptText({ retentionRule, providerKind, lastNoteOn, isHeld }: Kept, lang: Language): string {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  const kept = retentionOf({
    rule: retentionRule,
    provider: providerKind,
    lastNoteOn: parsePlainDate(lastNoteOn ?? '') ?? null,
    isHeld,
  });
  if (kept.kind === 'until') {
    const { rule, keptTo, erasedBy } = kept;
    const unsure = rule.confidence === 'P' ? '' : ` (${w('kept-unverified')})`;
    const until = w('kept-until', {
      ...{ day: fullDate(keptTo, lang), rule: rule.title[lang], cites: rule.cites.join(', ') },
    });
    return [
      `${until}${unsure}`,
      ...(erasedBy === null ? [] : [w('erase-by', { day: fullDate(erasedBy, lang) })]),
      ...(rule.note === null ? [] : [rule.note[lang]]),
    ].join(' ');
  }
  const rule = RETENTION_RULES.find(({ id }) => id === retentionRule)?.title[lang] ?? '';
  return w(`kept-${kept.because}`, { rule });
}

/** The rules that bind the provider, and the one it stands under. */
function rulesFor({ providerKind, retentionRule }: EvidenceFound): readonly RetentionRule[] {
  const rules: readonly RetentionRule[] = RETENTION_RULES;
  return rules.filter(({ id, binds }) => binds.includes(providerKind) || id === retentionRule);
}

function holdText({ holdReason, heldByName, heldOn }: EvidenceFound, lang: Language): string | null {
  const day = parsePlainDate(heldOn ?? '');
  if (holdReason === null || day === undefined) return null;
  const w = wordsIn(EVIDENCE_WORDS, lang);
  return w('hold-by', { reason: holdReason, name: heldByName ?? '–', day: fullDate(day, lang) });
}

interface FileLine {
  readonly number: number;
  readonly href: string | null;
  readonly name: string;
  readonly size: string;
  readonly sha256: string;
  readonly documentOn: string | null;
  readonly by: string;
  readonly added: Moment;
  /** Null of a file that is gone. */
  readonly checked: Told | null;
  /** Who took it back, when and why; null where nobody has. */
  readonly withdrawn: string | null;
}

function fileLine(id: string, file: VersionFound, lang: Language): FileLine {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  const { number, fileName, sha256, documentOn, addedByName, addedAt } = file;
  return {
    ...{ number, sha256, documentOn, by: addedByName ?? '–' },
    name: fileName ?? w(file.withdrawnOn === null ? 'status-erased' : 'status-withdrawn'),
    withdrawn: withdrawnText(file, lang),
    href: fileName === null ? null : `/evidence/${id}/versions/${String(number)}`,
    size: sizeText(file.size, lang),
    added: swedishTime(addedAt, lang),
    checked: fileName === null ? null : checkedOf(file, lang),
  };
}

function withdrawnText(
  { withdrawnOn, withdrawnByName, withdrawnReason }: VersionFound,
  lang: Language,
): string | null {
  const day = parsePlainDate(withdrawnOn ?? '');
  if (day === undefined) return null;
  const told = { reason: withdrawnReason ?? '', name: withdrawnByName ?? '–', day: fullDate(day, lang) };
  return wordsIn(EVIDENCE_WORDS, lang)('withdrawn-by', told);
}

function checkedOf({ checkedAt, fault }: VersionFound, lang: Language): Told {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  if (checkedAt === null) return { text: w('never-checked'), tone: 'neutral', icon: 'dot' };
  const at = swedishTime(checkedAt, lang).text;
  if (fault === null) return { text: w('checked-fine', { at }), tone: 'success', icon: 'check' };
  return { text: w(`fault-${fault}`, { at }), tone: 'danger', icon: 'stop' };
}

/** The fields of the forms of the page, with what stands there or was typed. */
export function enclosureFields(
  found: EvidenceFound,
  { lang, typed, choices, mostBytes }: Looking,
): Readonly<Record<'change' | 'renew' | 'link' | 'withdraw', readonly FormField[]>> {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  const nothing: Typed = () => '';
  const value = (name: string, stored: string | null): string => typed?.(name) ?? stored ?? '';
  return {
    change: [
      field({
        kind: 'text',
        name: 'title',
        label: w('field-title'),
        value: value('title', found.title),
        required: true,
      }),
      field({
        ...{
          kind: 'select',
          name: 'kind',
          label: w('field-kind'),
          value: value('kind', found.kind),
          required: true,
        },
        options: EVIDENCE_KINDS.map((one) => ({ value: one, label: w(`kind-${one}`) })),
      }),
      field({ kind: 'long-text', name: 'note', label: w('field-note'), value: value('note', found.note) }),
      field({
        ...{
          kind: 'select',
          name: 'rule',
          label: w('field-rule'),
          value: value('rule', found.retentionRule),
        },
        options: [
          { value: '', label: w('rule-none') },
          ...rulesFor(found).map(({ id, title }) => ({ value: id, label: title[lang] })),
        ],
      }),
      field({
        ...{ kind: 'day', name: 'lastNoteOn', label: w('field-last-note'), help: w('field-last-note-help') },
        value: value('lastNoteOn', found.lastNoteOn),
      }),
      field({
        ...{ kind: 'long-text', name: 'holdReason', label: w('field-hold'), help: w('field-hold-help') },
        value: value('holdReason', found.holdReason),
      }),
    ],
    renew: [documentOnField(lang, typed ?? nothing), fileField(lang, mostBytes)],
    link: [
      field({
        ...{ kind: 'select', name: 'subject', label: w('field-subject'), value: '', required: true },
        options: [{ value: '', label: '–' }, ...choices.filter(isUnlinked(found))],
      }),
    ],
    withdraw: [
      field({
        ...{ kind: 'text', name: 'reason', label: w('field-withdrawn'), help: w('field-withdrawn-help') },
        ...{ value: typed?.('reason') ?? '', required: true },
      }),
    ],
  };
}

const isUnlinked =
  ({ linked }: EvidenceFound) =>
  ({ value }: LinkChoice): boolean =>
    !linked.some(({ subject, subjectId }) => value === `${subject}:${subjectId}`);
