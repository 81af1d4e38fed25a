import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import { MatterChecklistsQuery } from '@fristvakt/checklists';
import { NoteQuery } from '@fristvakt/privileged-notes';
import type { Language } from '@fristvakt/wording';
import { checklistPanel } from '../checklists/checklist-panel.presenter';
import { CHECKLIST_PANEL_WORDS } from '../checklists/checklist-panel.words';
import { joinedWords } from '../licences/frame.words';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { MatterReader } from './matter-reader';
import { matterPage } from './matter-page.presenter';
import { MATTER_PAGE_WORDS } from './matter-page.words';
import { NotePlaces } from './note-places';
import { NOTES_SHOWN, noteField, noteLine } from './privileged-note.presenter';
import type { NoteLine } from './privileged-note.presenter';

const WORDS = joinedWords(MATTER_PAGE_WORDS, CHECKLIST_PANEL_WORDS);

/** One matter of any kind, on any day: how it stands, what is due, what can be done, and how it came there. */
@Controller()
export class MatterPages {
  constructor(
    private readonly reader: MatterReader,
    private readonly places: NotePlaces,
    private readonly notes: NoteQuery,
    private readonly checklists: MatterChecklistsQuery,
  ) {}

  @Page('matters/:id', 'read-record')
  async show(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Lang() lang: Language,
  ): Promise<View> {
    const { asOf } = query;
    const on = typeof asOf === 'string' ? parsePlainDate(asOf) : undefined;
    const data = await this.reader.read(principal, id, on);
    const page = matterPage(data, {
      ...{ lang, order: query['order'] === 'oldest' ? 'oldest' : 'newest' },
      badDay: asOf !== undefined && asOf !== '' && on === undefined,
      mayRecord: may(principal, 'record-facts'),
    });
    // Notes and checklists are of today: what counsel thinks, and what people did, has no place in how it stood.
    const isToday = data.asOf === data.today;
    const shows = may(principal, 'privileged-notes') && isToday;
    const lists = isToday ? await this.checklists.find(principal.organisation, principal.matter, id) : null;
    return new View('matters/matter', {
      ...{ title: page.head.title, words: WORDS },
      model: {
        ...page,
        checklists: lists === null ? null : checklistPanel(id, lists, data.today, lang),
        notes: shows ? await this.notesOf(principal, id, lang) : null,
      },
    });
  }

  private async notesOf(principal: Principal, matterId: string, lang: Language): Promise<object> {
    const rows = valueOf(await this.notes.list(principal, { matterId, limit: NOTES_SHOWN + 1 }));
    const shown = rows.slice(0, NOTES_SHOWN);
    const names = await this.places.authors(
      principal,
      shown.map(({ authorId }) => authorId),
    );
    const lines: readonly NoteLine[] = shown.map((note) => noteLine(note, names, lang));
    return {
      ...{ lines, older: rows.length > NOTES_SHOWN, fields: [noteField(lang)] },
      action: `/matters/${matterId}/privileged-notes`,
    };
  }
}
