import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import { aloneIn } from '@fristvakt/letters';
import type { LetterKind, LetterStory } from '@fristvakt/letters';
import { factsKnownOn } from '@fristvakt/proceedings';
import { Law, MatterOnDay } from '@fristvakt/providers';
import type { MatterStood, Reader } from '@fristvakt/providers';
import { LetterPractice } from './letter-practice';

export interface StoryWanted {
  readonly matter: string;
  readonly day: PlainDate;
  /** Which letter is to be filled; left out where none is yet. */
  readonly kind?: LetterKind;
}

export interface StoryFound {
  readonly story: LetterStory;
  readonly stood: MatterStood;
}

/** What letters are filled from: the record on a day, and where a letter asks for it what the house keeps beside it. */
@Injectable()
export class LetterStories {
  constructor(
    private readonly matters: MatterOnDay,
    private readonly law: Law,
    private readonly practice: LetterPractice,
  ) {}

  /** Of a guest's matter, without anything else. Undefined where there is no such matter. */
  async find(
    reader: Reader,
    only: string | null,
    { matter, day, kind }: StoryWanted,
  ): Promise<StoryFound | undefined> {
    const stood = await this.matters.find(reader, only, matter, day);
    if (stood === undefined) return undefined;
    const { catalogue } = this.law;
    const { caseFile, state } = stood.day;
    const facts = factsKnownOn(catalogue, caseFile, day);
    const { organisation } = reader;
    const practice =
      kind === undefined ? undefined : await this.practice.of({ organisation, only, matter, kind });
    const story = {
      ...{ catalogue, caseFile, state, facts, matter: stood.matter.ref },
      ...(practice === undefined ? {} : { practice }),
    };
    return { stood, story: only === null ? story : aloneIn(story) };
  }
}
