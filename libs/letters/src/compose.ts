import type { PlainDate } from '@fristvakt/calendar';
import type { ProviderKind } from '@fristvakt/terms';
import { addressingOf } from './addressing';
import type { Addressing } from './addressing';
import type { FilledFields } from './fields-for';
import { formalCheck } from './formal-check';
import type { CheckedPoint } from './formal-check';
import type { Enclosure, LetterDocument } from './letter-document';
import type { LetterTemplate } from './letter-kind';
import type { LetterStory } from './letter-story';
import { parseMarkup } from './light-markup';
import { isEmpty } from './particulars';
import { postingMargin } from './posting';
import type { PostingMargin } from './posting';
import type { Veil } from './veil';
import { gapText } from './veil';

/** A letter as it reads, with what is missing in it and what has to be seen to before it leaves. */
export interface ComposedLetter {
  readonly document: LetterDocument;
  /** The fields, by name, that print as gaps. */
  readonly gaps: readonly string[];
  readonly check: readonly CheckedPoint[];
  readonly addressing: Pick<Addressing, 'addressee' | 'handedTo'>;
  readonly lastDay: PlainDate | null;
  readonly posting: PostingMargin;
}

export interface ToCompose {
  readonly template: LetterTemplate;
  readonly story: LetterStory;
  readonly fields: FilledFields;
  readonly veil: Veil;
  /** The text of the template as it was filled, with tokens in the place of values. */
  readonly filled: string;
  readonly day: PlainDate;
  readonly enclosures: readonly Enclosure[];
  readonly settled: boolean;
}

/** Puts a letter together: head, references, body and enclosures, with its formal check. */
export function composeLetter(given: ToCompose): ComposedLetter {
  const { template, story, fields, veil, filled, day, enclosures } = given;
  const { values } = fields;
  const address = addressingOf(template, values, fields.subject);
  const head = headOf(template, values);
  const seen = veil.seenIn(filled);
  const references = referencesOf(template, values);
  const gaps = [...new Set([...head.gaps, ...references.gaps, ...address.gaps, ...seen.gaps])];
  const inHead = HEAD.filter((name) => !isEmpty(values[name]));
  const printed = new Set([...seen.printed, ...inHead, ...(enclosures.length > 0 ? ['enclosures'] : [])]);
  return {
    document: {
      title: titleOf(template, story.caseFile.provider.kind, values),
      ...{ sender: head.sender, addressee: address.addressee, handedTo: address.handedTo, day },
      references: references.told,
      blocks: parseMarkup(filled, veil.lift),
      ...{ enclosures, draft: !given.settled || gaps.length > 0 },
    },
    gaps,
    check: formalCheck(template, story, { fields, printed, day }),
    addressing: { addressee: address.addressee, handedTo: address.handedTo },
    lastDay: fields.lastDay,
    posting: postingMargin(day, fields.lastDay, isAppeal(template)),
  };
}

/** Fields that the head of a letter prints, whatever its template says. */
const HEAD = [
  ...['provider', 'organisationNumber', 'contact', 'court', 'decidingCourt', 'registryNumber', 'caseNumber'],
] as const;

function headOf(
  { fields }: LetterTemplate,
  values: FilledFields['values'],
): { readonly sender: readonly string[]; readonly gaps: readonly string[] } {
  const gaps: string[] = [];
  const lines = ['provider', 'organisationNumber', 'contact'].flatMap((name): readonly string[] => {
    const field = fields.find((one) => one.name === name);
    const value = values[name];
    if (field === undefined) return [];
    if (typeof value === 'string' && value !== '') return [value];
    if (Array.isArray(value) && value.length > 0) return value as readonly string[];
    if (!field.needed) return [];
    gaps.push(name);
    return [gapText(field.label.sv)];
  });
  return { sender: lines, gaps };
}

function referencesOf(
  { fields }: LetterTemplate,
  values: FilledFields['values'],
): { readonly told: LetterDocument['references']; readonly gaps: readonly string[] } {
  const gaps: string[] = [];
  const told = ['registryNumber', 'caseNumber'].flatMap((name): LetterDocument['references'] => {
    const field = fields.find((one) => one.name === name);
    const value = values[name];
    if (field === undefined) return [];
    if (typeof value === 'string' && value !== '') return [{ label: field.label.sv, value }];
    if (!field.needed) return [];
    gaps.push(name);
    return [{ label: field.label.sv, value: gapText(field.label.sv) }];
  });
  return { told, gaps };
}

const isAppeal = ({ kind }: LetterTemplate): boolean => kind.startsWith('appeal-');

function titleOf(template: LetterTemplate, provider: ProviderKind, values: FilledFields['values']): string {
  const title = template.heading?.[provider] ?? template.title.sv;
  return isAppeal(template) && values['stay'] === true ? `${title} med yrkande om inhibition` : title;
}
