import { Controller, Query } from '@nestjs/common';
import { Members, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { ReminderProof } from '@fristvakt/reminders';
import type { ReminderShown } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { pagerOf } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { csvDownload, xlsxDownload } from '../pages/sheet-file';
import type { SheetFile } from '../pages/sheet-file';
import { View } from '../pages/view';
import type { Download } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { pageOf } from '../wire/paging';
import { PROOF_VIEWS, proofAddress, proofChoiceIn, proofValues } from './proof-choice';
import type { ProofChoice } from './proof-choice';
import { amissLine, proofFile, reminderLine } from './proof.presenter';
import type { ProofReader } from './proof.presenter';
import { PROOF_WORDS } from './proof.words';

const [ON_A_PAGE, MOST_IN_FILE, MOST_MEMBERS] = [50, 10_000, 200];
/** Mails that did not go are shown for so many days, and at most so many of them. */
const [AMISS_DAYS, MOST_AMISS] = [30, 20];

/** Every reminder, and whom it reached. */
@Controller()
export class ProofPages {
  constructor(
    private readonly proof: ReminderProof,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  @Page('reminders', 'read-reminders')
  async show(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const choice = proofChoiceIn(query);
    const reader = this.reader(principal, lang);
    const { items, next } = pageOf(
      await this.rows(principal, choice, ON_A_PAGE + 1),
      ON_A_PAGE,
      ({ dueAt, id }) => [dueAt, id],
    );
    const amiss = await this.proof.amiss(principal, AMISS_DAYS, MOST_AMISS);
    const members = await this.members.list(principal, { most: MOST_MEMBERS });
    const words = wordsIn(PROOF_WORDS, lang);
    return new View('reminders/proof', {
      ...{ title: words('title'), words: PROOF_WORDS },
      model: {
        lines: items.map((row) => reminderLine(row, reader)),
        amiss: amiss.map((mail) => amissLine(mail, reader)),
        views: PROOF_VIEWS.map((state) => ({
          ...{ href: proofAddress('/reminders', { ...choice, state }), here: state === choice.state },
          text: words(`view-${state}`),
        })),
        form: {
          ...{ state: choice.state, from: choice.from ?? '', to: choice.to ?? '' },
          deadline: choice.deadline ?? '',
          withoutDeadline: proofAddress('/reminders', { ...choice, deadline: undefined }),
          isFiltered: Object.values(proofValues(choice)).some((value) => value !== undefined),
          members: members
            .filter(({ matter }) => matter === null)
            .map(({ id, name }) => ({ value: id, text: name, chosen: id === choice.member })),
        },
        files: {
          ...{ xlsx: proofAddress('/reminders.xlsx', choice), csv: proofAddress('/reminders.csv', choice) },
          help: words('export-help', { n: MOST_IN_FILE.toLocaleString('sv') }),
        },
        pager: pagerOf('/reminders', proofValues(choice), { next, isFirst: choice.after === undefined }),
        ...{ maySet: may(principal, 'set-reminders'), mayEnter: may(principal, 'enter-absences') },
      },
    });
  }

  @Page('reminders.csv', 'read-reminders')
  async csv(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<Download> {
    return csvDownload(await this.file(principal, query, lang));
  }

  @Page('reminders.xlsx', 'read-reminders')
  async xlsx(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<Download> {
    return xlsxDownload(await this.file(principal, query, lang));
  }

  /** Every row of the choice, whichever page of the list is open. */
  private async file(principal: Principal, query: AskedQuery, lang: Language): Promise<SheetFile> {
    const choice = { ...proofChoiceIn(query), after: undefined };
    const rows = await this.rows(principal, choice, MOST_IN_FILE + 1);
    const more = wordsIn(PROOF_WORDS, lang)('export-more', { n: String(MOST_IN_FILE) });
    const note = rows.length > MOST_IN_FILE ? more : null;
    return proofFile(rows.slice(0, MOST_IN_FILE), note, this.reader(principal, lang));
  }

  /** What is planned comes soonest first, what was sent latest first. */
  private async rows(
    principal: Principal,
    { state, from, to, deadline, member, after }: ProofChoice,
    limit: number,
  ): Promise<readonly ReminderShown[]> {
    return this.proof.list({
      ...{ principal, limit, latestFirst: state !== 'planned' },
      ...(state === 'all' ? {} : { state }),
      ...(from && { from }),
      ...(to && { to }),
      ...(deadline !== undefined && { deadline }),
      ...(member !== undefined && { member }),
      ...(after && { after }),
    });
  }

  private reader(principal: Principal, lang: Language): ProofReader {
    return { lang, today: this.clock.today(), mayOpen: may(principal, 'read-record') };
  }
}
