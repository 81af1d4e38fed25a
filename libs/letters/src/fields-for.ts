import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { draftsFor } from './drafts';
import type { Field, FieldRow, FieldValue, Particulars } from './field';
import type { LetterTemplate } from './letter-kind';
import type { LetterStory } from './letter-story';
import { subjectOf } from './letter-subject';
import type { LetterSubject } from './letter-subject';
import { isEmpty, valueOf } from './particulars';
import { toldByFacts } from './told-by-facts';

/** Where a value comes from: the record, our own draft of it, the writer; or it is not there. */
export type Origin = 'facts' | 'draft' | 'writer' | 'none';

/** The fields of a letter with what they hold. */
export interface FilledFields {
  readonly subject: LetterSubject;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly lastDay: PlainDate | null;
  /** The days that were typed, by the name of the field. */
  readonly days: Readonly<Record<string, PlainDate | undefined>>;
}

/**
 * Everything that follows from the facts on the day of the story, and for the rest what the writer typed, or a draft of it.
 * What the record knows cannot be typed over: a wrong fact is corrected in the record.
 */
export function fieldsFor(
  template: LetterTemplate,
  story: LetterStory,
  particulars: Particulars,
): FilledFields {
  const subject = subjectOf(template.kind, story, particulars['deadline']);
  const facts = toldByFacts(story, subject);
  const typed = Object.fromEntries(
    template.fields
      .filter(({ name }) => Object.hasOwn(particulars, name))
      .map((field) => [field.name, valueOf(field, particulars[field.name] ?? '')]),
  );
  const told = { facts, typed, drafts: draftsFor(template.kind, subject, { ...facts, ...typed }) };
  const found = template.fields.map((field) =>
    field.adds === true ? added(field, facts[field.name], typed[field.name]) : heldBy(field, told),
  );
  return {
    subject,
    values: Object.fromEntries(found.map(([name, value]) => [name, value])),
    origins: Object.fromEntries(found.map(([name, , origin]) => [name, origin])),
    lastDay: subject.deadline?.due ?? null,
    days: Object.fromEntries(
      template.fields
        .filter(({ shape }) => shape === 'day')
        .map(({ name }) => [name, parsePlainDate(particulars[name] ?? '')]),
    ),
  };
}

type Values = Readonly<Record<string, FieldValue>>;

/** What a field holds, and where that comes from. */
function heldBy(
  field: Field,
  { facts, typed, drafts }: Readonly<Record<'facts' | 'typed' | 'drafts', Values>>,
): readonly [string, FieldValue, Origin] {
  const { name, from } = field;
  // Whether to ask for something is the writer's choice; the record only proposes.
  const isChoice = field.shape === 'yes-no';
  if (from === 'facts' && !isChoice && !isEmpty(facts[name])) return [name, facts[name] ?? '', 'facts'];
  const own = typed[name];
  if (own !== undefined && (!isEmpty(own) || isChoice)) return [name, own, 'writer'];
  const draft = isChoice ? (facts[name] ?? false) : drafts[name];
  return draft === undefined || isEmpty(draft) ? [name, '', 'none'] : [name, draft, 'draft'];
}

/** What is told, and after it what was typed. */
function added(
  { name }: Field,
  told: FieldValue | undefined,
  typed: FieldValue | undefined,
): readonly [string, FieldValue, Origin] {
  const own = isEmpty(typed) ? [] : (typed as readonly FieldRow[]);
  if (isEmpty(told)) return own.length === 0 ? [name, '', 'none'] : [name, own, 'writer'];
  return [name, [...(told as readonly FieldRow[]), ...own], 'facts'];
}
