import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { DecideLawReview, LawReviewListQuery } from '@fristvakt/deadlines';
import type { Outcome } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import { Problem } from '../wire/problem';
import { problemText } from '../wire/problem-words';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { lawReviewsModel } from './law-review-list.presenter';
import { LAW_REVIEW_WORDS } from './law-reviews.words';

/** Which of the lists is open, and from where on. */
interface Opened {
  readonly isOpen: boolean;
  readonly after?: readonly [foundAt: string, id: string];
}

interface Refused {
  readonly status: number;
  readonly fault: FormFault;
}

const DECISIONS = ['apply', 'ignore'] as const;

/** Deadlines that a changed rule would move, and what is decided about it. */
@Controller()
export class LawReviewsPage {
  constructor(
    private readonly query: LawReviewListQuery,
    private readonly deciding: DecideLawReview,
  ) {}

  @Page('law-reviews', 'read-register')
  async list(
    @Asking() principal: Principal,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<View> {
    return this.page(principal, openedIn(query), lang);
  }

  @Form('law-reviews/:id', 'review-law')
  async decide(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const decision = decisionIn(form);
    const { organisation, membership } = principal;
    const asked = { id, version: form.version(), decision };
    const outcome = await this.deciding.decide({ organisation, by: membership }, asked);
    return this.wayOn(principal, outcome, 'law-decided', lang);
  }

  @Form('law-review-batches', 'review-law')
  async propose(@Asking() principal: Principal, @Sent() form: SentForm): Promise<Redirect> {
    const { organisation, membership } = principal;
    await this.deciding.propose({ organisation, by: membership }, decisionIn(form));
    return new Redirect('/law-reviews', 'law-proposed');
  }

  @Form('law-review-batches/:id/confirmation', 'review-law')
  async confirm(
    @Asking() principal: Principal,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership } = principal;
    const outcome = await this.deciding.confirm({ organisation, by: membership }, id);
    return this.wayOn(principal, outcome, 'law-confirmed', lang);
  }

  /** On to the list; where somebody else was first or has to be, the list says so and shows how things stand. */
  private async wayOn(
    principal: Principal,
    outcome: Outcome<unknown, 'not-found' | 'stale' | 'decided-already' | 'second-person-needed'>,
    notice: string,
    lang: Language,
  ): Promise<View | Redirect> {
    if (outcome.ok) return new Redirect('/law-reviews', notice);
    const { code, params } = outcome.refusal;
    if (code === 'not-found') throw new Problem(404, 'not-found');
    const status = { stale: 412, 'decided-already': 409, 'second-person-needed': 403 }[code];
    const text =
      code === 'stale' ? LAW_REVIEW_WORDS[lang].stale : problemText(status, code, params, lang).detail;
    return this.page(principal, { isOpen: true }, lang, { status, fault: { name: null, text } });
  }

  private async page(
    principal: Principal,
    { isOpen, after }: Opened,
    lang: Language,
    refused?: Refused,
  ): Promise<View> {
    const { organisation, membership } = principal;
    const asked = { organisation, open: isOpen, limit: DEFAULT_LIMIT + 1, ...(after && { after }) };
    const rows = await this.query.list(asked);
    const { items, next } = pageOf(rows, DEFAULT_LIMIT, ({ foundAt, id }) => [foundAt, id]);
    const batches = isOpen ? await this.query.batchesWaiting(organisation) : [];
    const mayDecide = may(principal, 'review-law');
    const source = { rows: items, batches, isOpen, next, isFirst: after === undefined, mayDecide };
    return new View('deadlines/law-reviews', {
      title: LAW_REVIEW_WORDS[lang].title,
      words: LAW_REVIEW_WORDS,
      status: refused?.status ?? 200,
      model: {
        ...lawReviewsModel({ ...source, reader: membership }, lang),
        faults: refused === undefined ? [] : [refused.fault],
      },
    });
  }
}

function openedIn(query: Readonly<Record<string, unknown>>): Opened {
  const isOpen = query['show'] !== 'decided';
  try {
    const cursor = typeof query['after'] === 'string' ? query['after'] : undefined;
    const [foundAt, id] = positionOf(cursor, ['instant', 'id']) ?? [];
    return foundAt === undefined ? { isOpen } : { isOpen, after: [String(foundAt), String(id)] };
  } catch {
    return { isOpen };
  }
}

/** One of two buttons was pressed; anything else was not sent by this page. */
function decisionIn(form: SentForm): (typeof DECISIONS)[number] {
  const decision = DECISIONS.find((one) => one === form.text('decision'));
  if (decision === undefined) throw new Problem(400, 'invalid-request');
  return decision;
}
