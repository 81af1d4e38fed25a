import type { ItemProof } from '@fristvakt/evidence';
import type { ChecklistFound, ChecklistItemFound } from '@fristvakt/checklists';
import { distance, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { PlainDate } from '@fristvakt/calendar';
import { dayOf } from '../pages/deadline-line';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { conditionText } from './condition-text';
import { closingText } from './checklist-panel.presenter';
import { CHECKLIST_WORDS } from './checklist.words';

/** Who can see to an item. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** An enclosure of a matter, as proof is chosen. */
export interface Enclosure {
  readonly id: string;
  readonly number: number;
  readonly title: string | null;
}

/** Who looks: what they may, and what day it is. */
export interface Looking {
  readonly lang: Language;
  readonly today: PlainDate;
  readonly membership: string;
  readonly maySettle: boolean;
  readonly colleagues: readonly Colleague[];
  /** The enclosures of the list's matter, to choose from as proof. */
  readonly enclosures: readonly Enclosure[];
  /** What has been said to prove items. */
  readonly proofs: readonly ItemProof[];
  /** What was typed for an item and could not be saved. */
  readonly typed: Typed | null;
  readonly faults: readonly FormFault[];
}

export interface Typed {
  readonly item: string;
  /** By the name of the field, without the item's id. */
  readonly values: Readonly<Record<'state' | 'on' | 'proof' | 'evidence' | 'reason' | 'owner', string>>;
}

export interface ItemShown {
  readonly id: string;
  readonly item: string;
  readonly text: string;
  readonly marks: readonly string[];
  readonly cites: string;
  readonly unsure: string | null;
  /** Of an own item: where the organisation says that it comes from. */
  readonly source: string | null;
  readonly proofAsked: string | null;
  /** What the register says of what it depends on, and where that is changed; null where it depends on nothing there. */
  readonly condition: { readonly text: string; readonly href: string | null } | null;
  readonly due: string | null;
  readonly distance: string;
  readonly state: Told;
  readonly settled: string | null;
  readonly approved: string | null;
  readonly proof: string | null;
  /** The enclosures that prove it. */
  readonly enclosures: readonly { readonly href: string; readonly name: string }[];
  readonly reason: string | null;
  readonly owner: string | null;
  readonly version: number;
  /** Null where the reader may not settle it. */
  readonly fields: readonly FormField[] | null;
  /** Something was typed that could not be saved: the form is open. */
  readonly unsaved: boolean;
  readonly mayApprove: boolean;
}

/** The model of one list's page. */
export function listPage(found: ChecklistFound, looking: Looking): object {
  const { lang } = looking;
  const w = wordsIn(CHECKLIST_WORDS, lang);
  const { settled, items, hindering: left } = found;
  const opened = dayOf(found.openedOn);
  return {
    purpose: found.said?.purpose[lang] ?? null,
    matter: found.matter,
    matterHref: `/matters/${found.matterId}`,
    provider: found.provider,
    opened: opened === null ? '' : w('called-for', { day: fullDate(opened, lang) }),
    version: found.templateVersion === '' ? null : w('version-of', { from: found.templateVersion }),
    newer: found.newerVersion === null ? null : w('newer-version', { from: found.newerVersion }),
    newerHref: `/checklists/${found.id}/version`,
    own: found.ownTitle === null ? null : w('own-list'),
    rebases: found.rebases.map((rebase) => rebaseText(rebase, lang)),
    done: w('done-of', { settled, items }),
    left:
      left === 0
        ? { text: w('all-done'), tone: 'success', icon: 'check' }
        : { text: w('still-hindering', { n: left }), tone: 'warning', icon: 'warning' },
    closings: found.closings.map((closing) => ({ text: closingText(closing, lang), reason: closing.reason })),
    items: found.list.map((item) => itemShown(item, found.register, looking)),
  };
}

function rebaseText({ from, to, on, by }: ChecklistFound['rebases'][number], lang: Language): string {
  const w = wordsIn(CHECKLIST_WORDS, lang);
  const day = dayOf(on);
  const told = { from, to, on: day === null ? on : fullDate(day, lang) };
  return by === null ? w('rebased', told) : w('rebased-by', { ...told, by });
}

function itemShown(
  found: ChecklistItemFound,
  register: ChecklistFound['register'],
  looking: Looking,
): ItemShown {
  const { lang, today, maySettle, membership } = looking;
  const w = wordsIn(CHECKLIST_WORDS, lang);
  const { id, item, owner, version, proof, reason } = found;
  const due = dayOf(found.due);
  return {
    ...{ id, item, owner, version, proof, reason, due },
    ...saidOf(found, lang),
    condition: conditionOf(found, register, lang),
    enclosures: looking.proofs
      .filter(({ itemId }) => itemId === id)
      .map((one) => ({ href: `/evidence/${one.id}`, name: enclosureName(one, lang) })),
    marks: [...(found.mandatory ? [w('mandatory')] : []), ...(found.fourEyes ? [w('four-eyes')] : [])],
    distance: due === null || found.state !== 'open' ? '' : distance(today, due, lang),
    state: stateOf(found, { lang, today, due }),
    settled: signed(w, 'done-by', found.settledByName, found.settledOn, lang),
    approved: signed(w, 'approved-by', found.approvedByName, found.approvedOn, lang),
    fields: maySettle ? withFaults(fieldsOf(found, looking), looking.faults) : null,
    unsaved: looking.typed?.item === item,
    mayApprove: maySettle && isAwaiting(found) && found.settledBy !== membership,
  };
}

/** An enclosure that has been erased is told by its number. */
const enclosureName = ({ number, title }: Pick<Enclosure, 'number' | 'title'>, lang: Language): string =>
  wordsIn(CHECKLIST_WORDS, lang)('enclosure', { number, title: title ?? '–' });

/** What the template says of it; of an item the program no longer knows only its id is told. */
function saidOf(
  { said, item, own }: ChecklistItemFound,
  lang: Language,
): Pick<ItemShown, 'text' | 'cites' | 'unsure' | 'proofAsked' | 'source'> {
  if (said === undefined) return { text: item, cites: '', unsure: null, proofAsked: null, source: null };
  const w = wordsIn(CHECKLIST_WORDS, lang);
  const soft = w(said.cites.length === 0 ? 'ground-experience' : 'ground-unverified');
  return {
    text: said.text[lang],
    cites: said.cites.join(', '),
    unsure: own ? w('ground-own') : said.confidence === 'P' ? null : soft,
    source: said.source === undefined ? null : w('own-source', { source: said.source }),
    proofAsked: said.proof?.[lang] ?? null,
  };
}

function conditionOf(
  { said, own }: ChecklistItemFound,
  { licence, known }: ChecklistFound['register'],
  lang: Language,
): ItemShown['condition'] {
  const text = own ? null : conditionText(said?.when ?? null, known, lang);
  return text === null ? null : { text, href: licence === null ? null : `/licences/${licence}#details` };
}

type Say = ReturnType<typeof wordsIn<keyof typeof CHECKLIST_WORDS.sv>>;

function signed(
  w: Say,
  key: 'done-by' | 'approved-by',
  name: string | null,
  on: string | null,
  lang: Language,
): string | null {
  const day = dayOf(on);
  return name === null || day === null ? null : w(key, { name, day: fullDate(day, lang) });
}

const isAwaiting = ({ fourEyes, state, approvedOn }: ChecklistItemFound): boolean =>
  fourEyes && state !== 'open' && approvedOn === null;

function stateOf(
  found: ChecklistItemFound,
  {
    lang,
    today,
    due,
  }: { readonly lang: Language; readonly today: PlainDate; readonly due: PlainDate | null },
): Told {
  const w = wordsIn(CHECKLIST_WORDS, lang);
  if (isAwaiting(found)) return { text: w('state-awaiting'), tone: 'warning', icon: 'people' };
  if (found.state === 'done') return { text: w('state-done'), tone: 'success', icon: 'check' };
  if (found.state === 'not-applicable')
    return { text: w('state-not-applicable'), tone: 'neutral', icon: 'pause' };
  const isLate = due !== null && due < today;
  return { text: w('state-open'), tone: isLate ? 'danger' : 'info', icon: isLate ? 'warning' : 'dot' };
}

/** What can be said of an item. Names end in its id, so that each form of the page has its own. */
function fieldsOf(
  found: ChecklistItemFound,
  { lang, colleagues, enclosures, typed }: Looking,
): readonly FormField[] {
  const w = wordsIn(CHECKLIST_WORDS, lang);
  const stored = {
    ...{ state: found.state, on: found.settledOn ?? '', proof: found.proof ?? '', evidence: '' },
    ...{ reason: found.reason ?? '', owner: found.ownerId ?? '' },
  };
  const { state, on, proof, evidence, reason, owner } = typed?.item === found.item ? typed.values : stored;
  return [
    field({
      ...{
        kind: 'radios',
        name: `state-${found.item}`,
        label: w('field-state'),
        value: state,
        required: true,
      },
      options: (['open', 'done', 'not-applicable'] as const).map((value) => ({
        value,
        label: w(`state-${value}`),
      })),
    }),
    field({ kind: 'day', name: `on-${found.item}`, label: w('field-on'), value: on }),
    field({
      kind: 'long-text',
      name: `proof-${found.item}`,
      label: w('field-proof'),
      value: proof,
    }),
    ...(enclosures.length === 0
      ? []
      : [
          field({
            ...{
              kind: 'select',
              name: `evidence-${found.item}`,
              label: w('field-evidence'),
              value: evidence,
            },
            options: [
              { value: '', label: w('no-more-evidence') },
              ...enclosures.map((one) => ({ value: one.id, label: enclosureName(one, lang) })),
            ],
          }),
        ]),
    field({
      kind: 'text',
      name: `reason-${found.item}`,
      label: w('field-reason'),
      value: reason,
    }),
    field({
      ...{ kind: 'select', name: `owner-${found.item}`, label: w('owner'), value: owner },
      options: [
        { value: '', label: w('nobody') },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ],
    }),
  ];
}
