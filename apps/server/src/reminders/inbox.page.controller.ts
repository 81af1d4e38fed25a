import { Controller, Query } from '@nestjs/common';
import { People, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock, isUuid } from '@fristvakt/platform';
import { AnswerNotices, NOTICE_STATES, OwnNotices } from '@fristvakt/reminders';
import type { NoticeListed, NoticeState } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { addressWith, choiceIn, pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { pageOf } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { inboxLine, namedIn } from './inbox.presenter';
import type { InboxLine } from './inbox.presenter';
import { INBOX_WORDS } from './inbox.words';

const ON_A_PAGE = 20;

/** What one was told, and answering it. */
@Controller()
export class InboxPages {
  constructor(
    private readonly notices: OwnNotices,
    private readonly answering: AnswerNotices,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  @Page('inbox', 'read-notices')
  async show(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const state = choiceIn(query, 'state', NOTICE_STATES);
    const place = placeIn(query, ['instant', 'id']);
    const rows = await this.notices.list({
      ...{ principal, limit: ON_A_PAGE + 1 },
      ...(state === undefined ? {} : { state }),
      ...(place === undefined ? {} : { after: [place[0] ?? '', place[1] ?? ''] as const }),
    });
    const { items, next } = pageOf(rows, ON_A_PAGE, ({ at, id }) => [at, id]);
    const lines = await this.lines(principal, items, lang);
    return new View('reminders/inbox', {
      ...{ title: INBOX_WORDS[lang].title, words: INBOX_WORDS },
      model: {
        ...{
          lines,
          faults: [],
          views: viewsOf(state, lang),
          acts: actsOf(lines),
          empty: emptyOf(state, lang),
        },
        back: addressWith('/inbox', { state }),
        pager: pagerOf('/inbox', { state }, { next, isFirst: place === undefined }),
      },
    });
  }

  @Form('inbox/all', 'answer-notices')
  async answerAll(@Asking() principal: Principal, @Sent() form: SentForm): Promise<Redirect> {
    const ids = form.all('notice').filter(isUuid).slice(0, ON_A_PAGE);
    const as = form.text('as') === 'acknowledged' ? 'acknowledged' : 'read';
    return this.answered(principal, form, ids, as);
  }

  @Form('inbox/:id/acknowledgement', 'answer-notices')
  async acknowledge(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
  ): Promise<Redirect> {
    return this.answered(principal, form, [id], 'acknowledged');
  }

  @Form('inbox/:id/reading', 'answer-notices')
  async read(@Asking() principal: Principal, @Id() id: string, @Sent() form: SentForm): Promise<Redirect> {
    return this.answered(principal, form, [id], 'read');
  }

  /** From the page of a deadline: every reminder of it that one was sent. */
  @Form('deadlines/:id/acknowledgement', 'answer-notices')
  async acknowledgeDeadline(@Asking() principal: Principal, @Id() id: string): Promise<Redirect> {
    valueOf(await this.answering.execute({ principal, as: 'acknowledged', notices: { deadline: id } }));
    return new Redirect(`/deadlines/${id}#reminders`, 'acknowledged');
  }

  private async answered(
    principal: Principal,
    form: SentForm,
    ids: readonly string[],
    as: 'read' | 'acknowledged',
  ): Promise<Redirect> {
    valueOf(await this.answering.execute({ principal, as, notices: { ids } }));
    const state = NOTICE_STATES.find((one) => form.text('back') === `/inbox?state=${one}`);
    return new Redirect(addressWith('/inbox', { state }), as === 'acknowledged' ? 'acknowledged' : 'saved');
  }

  private async lines(
    principal: Principal,
    items: readonly NoticeListed[],
    lang: Language,
  ): Promise<readonly InboxLine[]> {
    const named = namedIn(items);
    const names = named.length === 0 ? new Map<string, string>() : await this.people.names(principal, named);
    const reader = {
      ...{ membership: principal.membership, today: this.clock.today(), lang, names },
      ...{ mayOpen: may(principal, 'read-record'), mayAnswer: may(principal, 'answer-notices') },
    };
    return items.map((item) => inboxLine(item, reader));
  }
}

const viewsOf = (state: NoticeState | undefined, lang: Language): readonly object[] =>
  [undefined, ...NOTICE_STATES].map((one) => ({
    ...{ href: addressWith('/inbox', { state: one }), here: one === state },
    text: INBOX_WORDS[lang][`view-${one ?? 'all'}`],
  }));

/** What can be done with everything that stands on the page; null where there is nothing. */
function actsOf(lines: readonly InboxLine[]): object | null {
  const [toAcknowledge, toRead] = [
    lines.some(({ acknowledgeLabel }) => acknowledgeLabel !== null),
    lines.some(({ readLabel }) => readLabel !== null),
  ];
  if (!toAcknowledge && !toRead) return null;
  return { toAcknowledge, toRead, ids: lines.map(({ id }) => id) };
}

function emptyOf(state: NoticeState | undefined, lang: Language): object {
  const words = wordsIn(INBOX_WORDS, lang);
  if (state === undefined)
    return { title: words('empty-title'), text: words('empty-text'), href: null, action: null };
  return {
    ...{ title: words(`empty-${state}`), text: words('empty-narrowed') },
    ...{ href: '/inbox', action: words('empty-action') },
  };
}
