import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { isUuid } from '@fristvakt/platform';
import type { Refusal } from '@fristvakt/platform';
import { ChangeNote, DeleteNote, NoteQuery, WriteNote } from '@fristvakt/privileged-notes';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { problemText } from '../wire/problem-words';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { matterTitle } from './matter-look';
import { NotePlaces } from './note-places';
import { noteField, noteLine } from './privileged-note.presenter';
import { PRIVILEGED_NOTE_WORDS } from './privileged-note.words';

/** What was typed, and why it was not taken. */
interface Retry {
  readonly text?: string;
  readonly faults: readonly FormFault[];
  readonly status: number;
}

/** Counsel's notes on a matter: read, written, changed and deleted by counsel alone. */
@Controller()
export class PrivilegedNotePages {
  constructor(
    private readonly query: NoteQuery,
    private readonly writing: WriteNote,
    private readonly changing: ChangeNote,
    private readonly deleting: DeleteNote,
    private readonly places: NotePlaces,
  ) {}

  @Form('matters/:id/privileged-notes', 'privileged-notes')
  async write(
    @Asking() principal: Principal,
    @Id() matterId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const text = form.text('text');
    const outcome = await this.writing.execute(principal, matterId, text);
    if (outcome.ok) return new Redirect(`/matters/${matterId}#notes`, 'note-written');
    const { refusal } = outcome;
    if (refusal.code !== 'note-text') valueOf(outcome);
    const matter = await this.places.matter(principal, matterId);
    const faults = faultsOf(refusal, lang);
    return new View('matters/note-form', {
      ...{ title: PRIVILEGED_NOTE_WORDS[lang]['note-write'], words: PRIVILEGED_NOTE_WORDS, status: 422 },
      model: {
        ...{ matter: { ...matter, title: matterTitle(matter, lang) }, faults },
        fields: [noteField(lang, text, faults)],
      },
    });
  }

  @Page('privileged-notes/:id', 'privileged-notes')
  async read(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.page(principal, id, lang);
  }

  @Form('privileged-notes/:id', 'privileged-notes')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const text = form.text('text');
    const outcome = await this.changing.execute(principal, { id, version: form.version(), text });
    if (outcome.ok) return new Redirect(`/privileged-notes/${id}`, 'note-changed');
    const { refusal } = outcome;
    if (refusal.code !== 'stale' && refusal.code !== 'note-text') valueOf(outcome);
    const [status, faults] =
      refusal.code === 'stale' ? [412, [staleFault(lang)]] : [422, faultsOf(refusal, lang)];
    return this.page(principal, id, lang, { text, faults, status });
  }

  @Form('privileged-notes/:id/deletion', 'privileged-notes')
  async delete(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const matter = form.text('matter');
    const outcome = await this.deleting.execute(principal, { id, version: form.version() });
    if (outcome.ok)
      return new Redirect(isUuid(matter) ? `/matters/${matter}#notes` : '/matters', 'note-deleted');
    if (outcome.refusal.code !== 'stale') valueOf(outcome);
    return this.page(principal, id, lang, { faults: [staleFault(lang)], status: 412 });
  }

  /** The note, and what this reader may do with it. */
  private async page(principal: Principal, id: string, lang: Language, retry?: Retry): Promise<View> {
    const note = valueOf(await this.query.find(principal, id));
    const matter = await this.places.matter(principal, note.matterId);
    const names = await this.places.authors(principal, [note.authorId]);
    const own = note.authorId === principal.membership;
    const { faults = [], text = note.text, status = 200 } = retry ?? {};
    return new View('matters/note', {
      ...{ title: PRIVILEGED_NOTE_WORDS[lang].note, words: PRIVILEGED_NOTE_WORDS, status },
      model: {
        ...{ note: { ...noteLine(note, names, lang), text: note.text, version: String(note.version) } },
        ...{ matter: { ...matter, title: matterTitle(matter, lang) }, faults, own },
        open: retry !== undefined,
        fields: [noteField(lang, text, faults)],
        mayDelete: own || principal.matter === null,
      },
    });
  }
}

const faultsOf = ({ code, params }: Refusal, lang: Language): readonly FormFault[] => [
  { name: 'text', text: problemText(422, code, params, lang).detail },
];

const staleFault = (lang: Language): FormFault => ({
  name: 'text',
  text: PRIVILEGED_NOTE_WORDS[lang]['note-stale'],
});
