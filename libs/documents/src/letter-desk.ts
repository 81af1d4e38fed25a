import { Injectable } from '@nestjs/common';
import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { composeLetter, fieldsFor, letterTemplate, veil } from '@fristvakt/letters';
import type {
  ComposedLetter,
  Enclosure,
  FilledFields,
  LetterStory,
  LetterTemplate,
} from '@fristvakt/letters';
import { Database } from '@fristvakt/platform';
import type { MatterStood, Reader } from '@fristvakt/providers';
import { TemplateFiller } from './filling/template-filler';
import { papersOf, printedOf, standing } from './kept-enclosure';
import { lookAtLetter } from './letter-row';
import type { KeptLetter } from './letter-row';
import { LetterStories } from './letter-stories';
import type { StoryFound } from './letter-stories';
import { LetterTexts } from './letter-texts';

/** A letter laid out: what it is filled from, and how it reads. Null where its text cannot be filled. */
export interface LaidOut {
  readonly template: LetterTemplate;
  readonly story: LetterStory;
  readonly stood: MatterStood;
  readonly fields: FilledFields;
  readonly composed: ComposedLetter | null;
}

export interface Opened extends LaidOut {
  /** Of a draft without the enclosures that were erased since they were chosen. */
  readonly letter: KeptLetter;
  /** What it encloses, as it is called today. */
  readonly enclosures: readonly Enclosure[];
  /** The text it is filled by. */
  readonly text: string;
}

/** Where a letter is filled: from the record on its day, by its text, beside the program. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly database: Database,
    private readonly texts: LetterTexts,
    private readonly stories: LetterStories,
    private readonly filler: TemplateFiller,
  ) {}

  /** The story of a matter on a day; of a guest's matter, without anything else. Undefined where there is none. */
  async story(
    reader: Reader,
    only: string | null,
    matterId: string,
    day: PlainDate,
  ): Promise<StoryFound | undefined> {
    return this.stories.find(reader, only, { matter: matterId, day });
  }

  /** A letter as it is kept, laid out. Undefined where it is not there, or none of a guest's. */
  async open(reader: Reader, only: string | null, id: string): Promise<Opened | undefined> {
    const { organisation } = reader;
    const context = only === null ? { organisation } : { organisation, matter: only };
    const kept = await this.database.read(context, async (tx) => {
      const letter = await lookAtLetter(tx, organisation, only, id);
      if (letter === undefined) return undefined;
      const papers = await papersOf(tx, { organisation, matter: letter.matterId }, letter.enclosures);
      return {
        // What was settled stays as it was, also where a paper it names is there no longer.
        letter:
          letter.state === 'draft' ? { ...letter, enclosures: standing(letter.enclosures, papers) } : letter,
        enclosures: printedOf(letter.enclosures, papers),
        text: (await this.texts.ofLetter(tx, organisation, letter)) ?? '',
      };
    });
    if (kept === undefined) return undefined;
    const laidOut = await this.layOut(reader, only, kept);
    return laidOut && { ...kept, ...laidOut };
  }

  private async layOut(
    reader: Reader,
    only: string | null,
    { letter, enclosures, text }: Pick<Opened, 'letter' | 'enclosures' | 'text'>,
  ): Promise<LaidOut | undefined> {
    const template = letterTemplate(letter.kind);
    const day = parsePlainDate(letter.day);
    if (template === undefined || day === undefined) return undefined;
    const found = await this.stories.find(reader, only, { matter: letter.matterId, day, kind: letter.kind });
    if (found === undefined) return undefined;
    const { story, stood } = found;
    const fields = fieldsFor(template, story, letter.particulars);
    const hidden = veil(template.fields, fields.values);
    const filled = await this.filler.fill(text, hidden.context);
    if (!filled.ok) return { template, story, stood, fields, composed: null };
    const composed = composeLetter({
      ...{ template, story, fields, veil: hidden, filled: filled.text, day, enclosures },
      settled: false,
    });
    return { template, story, stood, fields, composed };
  }
}
