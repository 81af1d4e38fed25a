import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { DismissLetter, KeepLetter, KeptLetterQuery } from '@fristvakt/intake';
import type { LetterListed } from '@fristvakt/intake';
import { refused } from '@fristvakt/platform';
import type { Refusal } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { swedishDay } from '../pages/swedish-time';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Attached } from '../wire/whole-file';
import type { SentFile } from '../wire/whole-file';
import { INTAKE_WORDS } from './intake.words';
import { letterKindName, letterModel } from './letter.presenter';
import { MatterSuggestions } from './matter-suggestions';

/** A letter is chosen, read, looked at, and forgotten. Recording is done at the desk for facts, by a person. */
@Controller()
export class IntakePages {
  constructor(
    private readonly keeping: KeepLetter,
    private readonly dismissing: DismissLetter,
    private readonly letters: KeptLetterQuery,
    private readonly suggestions: MatterSuggestions,
  ) {}

  @Page('intake', 'keep-register')
  async choose(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return this.start(principal, lang);
  }

  @Form('intake', 'keep-register')
  async read(
    @Asking() principal: Principal,
    @Attached() file: SentFile | undefined,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    if (file === undefined) {
      const places = [{ property: 'file', reason: 'expected a file' }];
      return this.start(principal, lang, refused('invalid', 'letter-file-missing', { places }).refusal);
    }
    const { organisation, membership: by } = principal;
    const outcome = await this.keeping.execute({ organisation, by, fileName: file.name, bytes: file.bytes });
    if (outcome.ok) return new Redirect(`/intake/${outcome.value.id}`);
    return this.start(principal, lang, outcome.refusal);
  }

  @Page('intake/:id', 'keep-register')
  async letter(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const letter = await this.letters.find(organisation, id);
    if (letter === undefined) throw new Problem(404, 'not-found');
    const suggestions = await this.suggestions.find(organisation, letter.reading);
    return new View('intake/letter', {
      title: wordsIn(INTAKE_WORDS, lang)('letter-title', { name: letter.source.name }),
      words: INTAKE_WORDS,
      model: letterModel(letter, suggestions, lang),
    });
  }

  @Form('intake/:id/dismissal', 'keep-register')
  async dismiss(@Asking() { organisation, membership: by }: Principal, @Id() id: string): Promise<Redirect> {
    const outcome = await this.dismissing.execute({ organisation, by, id });
    if (!outcome.ok) throw new Problem(404, 'not-found');
    return new Redirect('/intake', 'letter-dismissed');
  }

  private async start(principal: Principal, lang: Language, refusal?: Refusal): Promise<View> {
    const letters = await this.letters.list(principal.organisation);
    const told = refusal === undefined ? undefined : toldRefusal(refusal, {}, lang);
    const fault = told?.faults[0] === undefined ? null : { ...told.faults[0], name: 'file' };
    return new View('intake/intake', {
      ...{ title: INTAKE_WORDS[lang].title, words: INTAKE_WORDS },
      model: {
        faults: fault === null ? [] : [fault],
        error: fault?.text ?? null,
        letters: letters.map((letter) => lineOf(letter, lang)),
      },
      ...(told === undefined ? {} : { status: told.status }),
    });
  }
}

const lineOf = ({ id, source, kind, takenBy, createdAt }: LetterListed, lang: Language): object => ({
  href: `/intake/${id}`,
  ...{ name: source.name, kind: letterKindName(kind, lang) },
  read: wordsIn(INTAKE_WORDS, lang)('read-by', { day: swedishDay(createdAt, lang), name: takenBy }),
});
