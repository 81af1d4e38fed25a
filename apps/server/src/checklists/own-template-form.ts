import type { GivenItem, OwnOccasion, OwnTemplateFound } from '@fristvakt/checklists';
import { MOST_OWN_ITEMS } from '@fristvakt/checklists';
import { RHYTHMS } from '@fristvakt/practice';
import type { Rhythm } from '@fristvakt/practice';
import { MATTER_KINDS, VOCABULARY } from '@fristvakt/proceedings';
import type { DeadlineKind, EventType, MatterKind } from '@fristvakt/proceedings';
import { DEADLINE_KINDS } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { FormReading } from '../pages/read-form';
import type { SentForm } from '../wire/sent-form';
import { ITEM_ROLES, OCCASIONS, ONCE } from './own-template.request';
import { OWN_TEMPLATE_WORDS } from './own-template.words';

/** A template as it stands in its form: everything is text. */
export interface TypedTemplate {
  readonly title: string;
  readonly purpose: string;
  readonly from: string;
  readonly on: string;
  readonly once: string;
  readonly rhythm: string;
  /** By kind of matter, the types that are ticked. */
  readonly types: Readonly<Record<MatterKind, readonly string[]>>;
  readonly items: readonly TypedItem[];
}

export type TypedItem = Readonly<Record<(typeof ITEM_FIELDS)[number], string>>;

/** The fields of an item; the name of each begins with the item's place: `item-3-text`. */
export const ITEM_FIELDS = [
  ...(['id', 'text', 'proof', 'source', 'mandatory', 'fourEyes', 'role', 'deadline', 'days'] as const),
] as const;

export const itemField = (place: number, name: (typeof ITEM_FIELDS)[number]): string =>
  `item-${String(place)}-${name}`;

/** How many empty items a form has room for besides those that are there. */
const ROOM = 3;

const EMPTY: TypedItem = {
  ...{ id: '', text: '', proof: '', source: '', mandatory: 'yes', fourEyes: '' },
  ...{ role: 'compliance-officer', deadline: '', days: '' },
};

const withRoom = (items: readonly TypedItem[]): readonly TypedItem[] => [
  ...items,
  ...Array.from({ length: Math.min(ROOM, Math.max(0, MOST_OWN_ITEMS - items.length)) }, () => EMPTY),
];

const byKind = (of: (kind: MatterKind) => readonly string[]): TypedTemplate['types'] =>
  Object.fromEntries(MATTER_KINDS.map((kind) => [kind, of(kind)])) as unknown as TypedTemplate['types'];

/** The form of a new template. */
export const blankTemplate = (today: string): TypedTemplate => ({
  ...{ title: '', purpose: '', from: today, on: 'hand', once: 'matter', rhythm: 'month' },
  ...{ types: byKind(() => []), items: withRoom([]) },
});

/** The form of a new version, filled in with the newest. */
export function storedTemplate({ versions }: OwnTemplateFound, from: string): TypedTemplate {
  const [newest] = versions;
  const blank = blankTemplate(from);
  if (newest === undefined) return blank;
  const { title, purpose, occasion, items } = newest;
  return {
    ...{ ...blank, title, purpose, on: occasion.on },
    ...(occasion.on === 'rhythm' ? { rhythm: occasion.rhythm } : {}),
    ...(occasion.on === 'fact'
      ? { once: occasion.once, types: byKind((kind) => (kind === occasion.matter ? occasion.types : [])) }
      : {}),
    items: withRoom(
      items.map(({ id, text, proof, source, mandatory, fourEyes, role, due }) => ({
        ...{ id, text, proof: proof ?? '', source: source ?? '', role },
        ...{ mandatory: mandatory ? 'yes' : '', fourEyes: fourEyes ? 'yes' : '' },
        ...{ deadline: due?.deadline ?? '', days: due === null ? '' : String(due.days) },
      })),
    ),
  };
}

/** The form as it was sent; with more room where that was asked for. */
export function typedTemplate(form: SentForm): TypedTemplate {
  const sent = Array.from({ length: MOST_OWN_ITEMS }, (_, place) => place)
    .filter((place) => form.has(itemField(place, 'text')))
    .map(
      (place) =>
        Object.fromEntries(
          ITEM_FIELDS.map((name) => [name, form.text(itemField(place, name))]),
        ) as unknown as TypedItem,
    );
  const filled = sent.filter(({ text, id }) => text !== '' || id !== '');
  return {
    ...{ title: form.text('title'), purpose: form.text('purpose'), from: form.text('from') },
    ...{ on: form.text('on'), once: form.text('once'), rhythm: form.text('rhythm') },
    types: byKind((kind) => form.all(`types-${kind}`)),
    items: form.text('step') === 'more' ? withRoom(filled) : sent,
  };
}

/** What the form says, field by field, with what is wrong with it. */
export interface TemplateRead {
  readonly title: string;
  readonly purpose: string;
  readonly from: string;
  readonly occasion: OwnOccasion;
  readonly items: readonly GivenItem[];
  readonly reading: FormReading;
}

export function readTemplate(form: SentForm, typed: TypedTemplate, lang: Language): TemplateRead {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  const reading = new FormReading(form, lang);
  const title = reading.text({ name: 'title', label: w('field-title'), max: 120 });
  const purpose = reading.text({ name: 'purpose', label: w('field-purpose'), max: 1000 });
  const from = reading.day({ name: 'from', label: w('field-from') });
  const occasion = readOccasion(reading, typed, lang);
  const items = typed.items.flatMap((item, place) =>
    item.text === '' ? [] : [readItem(reading, item, place, lang)],
  );
  if (items.length === 0) reading.add(itemField(0, 'text'), w('no-items'));
  return { title, purpose, from, occasion, items, reading };
}

function readOccasion(reading: FormReading, typed: TypedTemplate, lang: Language): OwnOccasion {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  const on = reading.choice({ name: 'on', label: w('field-on') }, OCCASIONS, 'hand');
  if (on === 'hand') return { on };
  if (on === 'rhythm') {
    const rhythm: Rhythm = reading.choice({ name: 'rhythm', label: w('field-rhythm') }, RHYTHMS, 'month');
    return { on, rhythm };
  }
  const chosen = MATTER_KINDS.filter((kind) => typed.types[kind].length > 0);
  const [matter = 'licence'] = chosen;
  if (chosen.length === 0) reading.add('on', w('no-types'));
  if (chosen.length > 1) reading.add(`types-${matter}`, w('two-kinds'));
  const known = Object.keys(VOCABULARY[matter]).filter((type) => typed.types[matter].includes(type));
  const once = reading.choice({ name: 'once', label: w('field-once') }, ONCE, 'matter');
  return { on, matter, types: known as readonly EventType[], once };
}

const DEADLINES = Object.keys(DEADLINE_KINDS) as readonly DeadlineKind[];
const MOST_DAYS = 366;

function readItem(reading: FormReading, item: TypedItem, place: number, lang: Language): GivenItem {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  const field = (name: (typeof ITEM_FIELDS)[number]): string => itemField(place, name);
  const text = reading.text({ name: field('text'), label: w('field-text'), max: 500 });
  const proof = reading.optional({ name: field('proof'), label: w('field-proof'), max: 300 });
  const source = reading.optional({ name: field('source'), label: w('field-source'), max: 300 });
  const deadline = DEADLINES.find((kind) => kind === item.deadline);
  const days = /^\d{1,3}$/.test(item.days) ? Number(item.days) : -1;
  const isCounted = days >= 0 && days <= MOST_DAYS;
  if (deadline !== undefined && !isCounted) reading.add(field('days'), w('bad-days'));
  return {
    ...(item.id === '' ? {} : { id: item.id }),
    ...{ text, proof: proof ?? null, source: source ?? null },
    ...{ mandatory: item.mandatory === 'yes', fourEyes: item.fourEyes === 'yes' },
    due: deadline === undefined || !isCounted ? null : { deadline, days },
    role: ITEM_ROLES.find((role) => role === item.role) ?? 'compliance-officer',
  };
}
