import type { OwnTemplate, Preview } from '@fristvakt/documents';
import type { Field, LetterTemplate } from '@fristvakt/letters';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { blocksRead } from './letter-reading.presenter';
import { LETTER_TEMPLATE_WORDS } from './letter-template.words';
import { lineDiff } from './text-diff';

/** A kind as a row: whose text counts. */
export const templateLine = (
  template: LetterTemplate,
  own: OwnTemplate | undefined,
  lang: Language,
): object => ({
  ...{
    href: `/letter-templates/${template.kind}`,
    title: template.title[lang],
    purpose: template.purpose[lang],
  },
  whose: whoseText(own, lang),
});

function whoseText(own: OwnTemplate | undefined, lang: Language): string {
  const w = wordsIn(LETTER_TEMPLATE_WORDS, lang);
  return own === undefined || own.text === null
    ? w('whose-ours')
    : w('whose-own', { number: own.number, name: own.madeByName });
}

/** The light markup, mark by mark. */
const MARKS = [
  ['# …', 'markup-heading'],
  ['## …', 'markup-lesser'],
  ['- …', 'markup-item'],
  ['1. …', 'markup-numbered'],
  [':: … | …', 'markup-fact'],
  ['|= … | …', 'markup-head'],
  ['|| … | …', 'markup-row'],
  ['>> … | … | …', 'markup-signature'],
  ['**…**', 'markup-strong'],
] as const;

interface Shown {
  readonly own: OwnTemplate | undefined;
  readonly text: string;
  readonly preview: Preview;
  readonly lang: Language;
}

/** The model of one template's page: its text, how it reads, what it may use, and what differs from ours. */
export function templatePage(template: LetterTemplate, { own, text, preview, lang }: Shown): object {
  const w = wordsIn(LETTER_TEMPLATE_WORDS, lang);
  const ours = template.versions[0].text;
  const diff = lineDiff(ours.trimEnd(), text.trimEnd());
  return {
    ...{ kind: template.kind, purpose: template.purpose[lang], whose: whoseText(own, lang) },
    ...{ number: own?.number ?? 0, isOwn: own !== undefined && own.text !== null },
    field: [
      field({
        kind: 'long-text',
        name: 'text',
        label: w('field-text'),
        required: true,
        value: text,
      }),
    ],
    preview: preview.ok ? blocksRead(preview.blocks) : [],
    fault: preview.ok ? null : faultText(preview, w),
    differs: diff === null || diff.some(({ kind }) => kind !== 'same'),
    diff: (diff ?? []).filter(({ kind }) => kind !== 'same'),
    marks: MARKS.map(([code, key]) => ({ code, text: w(key) })),
    names: template.fields.map((one) => nameShown(one, lang)),
  };
}

function faultText(preview: Preview & { readonly ok: false }, w: ReturnType<typeof say>): string {
  const { fault } = preview;
  if (fault === null) return w('fault-unfillable');
  return w(`fault-${fault.code}`, { where: fault.where });
}

const say = (lang: Language): ReturnType<typeof wordsIn<keyof typeof LETTER_TEMPLATE_WORDS.sv>> =>
  wordsIn(LETTER_TEMPLATE_WORDS, lang);

function nameShown({ name, label, shape, from, needed, columns }: Field, lang: Language): object {
  const w = say(lang);
  return {
    ...{ name, label: label[lang], from: w(`from-${from}`), needed },
    use:
      shape === 'yes-no'
        ? `{{#if ${name}}} … {{/if}}`
        : isMany(shape)
          ? eachOf(name, columns)
          : `{{${name}}}`,
  };
}

const isMany = (shape: Field['shape']): boolean =>
  shape === 'list' || shape === 'paragraphs' || shape === 'rows' || shape === 'choices';

const eachOf = (name: string, columns: Field['columns']): string => {
  const inner = columns.length === 0 ? '{{this}}' : columns.map((column) => `{{${column.name}}}`).join(' | ');
  return `{{#each ${name}}} ${inner} {{/each}}`;
};
