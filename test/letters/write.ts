import { TemplateFiller } from '@fristvakt/documents';
import { composeLetter, fieldsFor, letterTemplate, veil } from '@fristvakt/letters';
import type {
  ComposedLetter,
  Enclosure,
  LetterKind,
  LetterStory,
  LetterTemplate,
  Particulars,
} from '@fristvakt/letters';

export function templateOf(kind: LetterKind): LetterTemplate {
  const template = letterTemplate(kind);
  if (template === undefined) throw new Error(`there is no letter ${kind}`);
  return template;
}

/** What somebody would type everywhere the record is silent. */
export const exampleOf = ({ fields }: LetterTemplate): Particulars =>
  Object.fromEntries(
    fields.filter(({ example }) => example !== '').map(({ name, example }) => [name, example]),
  );

/** Writes letters as the program does: filled beside it, and put together. */
export class Writer {
  private readonly filler = new TemplateFiller();

  async write(
    kind: LetterKind,
    story: LetterStory,
    particulars: Particulars = {},
    enclosures: readonly Enclosure[] = [],
  ): Promise<ComposedLetter> {
    const template = templateOf(kind);
    const fields = fieldsFor(template, story, particulars);
    const hidden = veil(template.fields, fields.values);
    const filled = await this.filler.fill(template.versions[0].text, hidden.context);
    if (!filled.ok) throw new Error(`${kind} cannot be filled: ${filled.why}`);
    return composeLetter({
      ...{ template, story, fields, veil: hidden, filled: filled.text, day: story.state.asOf, enclosures },
      settled: true,
    });
  }

  async end(): Promise<void> {
    await this.filler.onModuleDestroy();
  }
}
