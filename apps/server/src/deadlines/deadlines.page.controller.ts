import { Controller, Query } from '@nestjs/common';
import { Members, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { DeadlineListQuery } from '@fristvakt/deadlines';
import { Clock } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import type { Download } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { choiceIn } from './deadline-choice';
import type { DeadlineChoice } from './deadline-choice';
import type { Choosable } from './deadline-filters.presenter';
import { listLine } from './deadline-list-line';
import type { DeadlineListLine } from './deadline-list-line';
import { MOST_IN_FILE, listModel } from './deadline-list.presenter';
import { LIST_WORDS } from './deadline-list.words';
import { selectionOf } from './deadline-selection';
import { csvFile, xlsxFile } from './deadline-sheets';
import type { Sheet } from './deadline-sheets';
import { say } from '../pages/page-words';

/** More than anybody chooses from a list; who is not among them is found by another way. */
const MOST_CHOICES = 200;

interface Lines {
  readonly lines: readonly DeadlineListLine[];
  /** Where the list goes on; null where it does not. */
  readonly next: DeadlineChoice['after'];
}

/** The list of deadlines, and the same as a file. */
@Controller()
export class DeadlinesPage {
  constructor(
    private readonly query: DeadlineListQuery,
    private readonly record: RecordQuery,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  @Page('deadlines', 'read-record')
  async list(
    @Asking() principal: Principal,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<View> {
    const read = choiceIn(query);
    const { lines, next } = await this.lines(principal, read.choice, read.choice.size, lang);
    const choosable = await this.choosable(principal);
    const page = { ...read, lines, next, choosable, isGuest: principal.matter !== null };
    return new View('deadlines/deadlines', {
      title: LIST_WORDS[lang].title,
      words: LIST_WORDS,
      model: listModel(page, lang),
    });
  }

  @Page('deadlines.csv', 'read-record')
  async csv(
    @Asking() principal: Principal,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<Download> {
    return csvFile(await this.sheet(principal, choiceIn(query).choice, lang));
  }

  @Page('deadlines.xlsx', 'read-record')
  async xlsx(
    @Asking() principal: Principal,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<Download> {
    return xlsxFile(await this.sheet(principal, choiceIn(query).choice, lang));
  }

  /** Every row of the choice, whichever page of the list is open. */
  private async sheet(principal: Principal, choice: DeadlineChoice, lang: Language): Promise<Sheet> {
    const { lines, next } = await this.lines(principal, { ...choice, after: null }, MOST_IN_FILE, lang);
    const note = next === null ? null : say(LIST_WORDS[lang]['export-more'], { n: String(MOST_IN_FILE) });
    return { columns: choice.columns, lines, note, today: this.clock.today(), lang };
  }

  private async lines(
    { organisation, membership, matter }: Principal,
    choice: DeadlineChoice,
    most: number,
    lang: Language,
  ): Promise<Lines> {
    const today = this.clock.today();
    const rows = await this.query.list({
      ...selectionOf(choice, membership, today),
      ...{ organisation, only: matter, limit: most + 1, latestFirst: choice.order === 'latest' },
      ...(choice.after === null ? {} : { after: choice.after }),
    });
    const last = rows.length > most ? rows[most - 1] : undefined;
    return {
      lines: rows.slice(0, most).map((row) => listLine(row, today, lang)),
      next: last === undefined ? null : [last.sortOn, last.id],
    };
  }

  /** Names to choose among: none for a guest, who has one matter and is told of nobody. */
  private async choosable(principal: Principal): Promise<Choosable> {
    const { organisation, matter } = principal;
    if (matter !== null) return { providers: [], members: [] };
    const providers = await this.record.providers({ organisation, only: null, limit: MOST_CHOICES });
    const people = may(principal, 'read-people')
      ? await this.members.list(principal, { most: MOST_CHOICES })
      : [];
    return { providers, members: people.filter((one) => one.state === 'active' && one.matter === null) };
  }
}
