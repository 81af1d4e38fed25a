import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { courtReceipt, fullDate, managerReceipt } from '@fristvakt/wording';
import type { Language, ReceiptPart } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { lookupOf, unbroken } from './deadline-page.presenter';
import { DeadlineReading } from './deadline-reading';
import { DEADLINE_WORDS } from './deadline.words';

/** How a day came about, on one sheet: in plain words, or formally for a court. */
@Controller()
export class ReceiptPage {
  constructor(
    private readonly reading: DeadlineReading,
    private readonly clock: Clock,
  ) {}

  @Page('deadlines/:id/receipt', 'read-record')
  async show(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<View> {
    const { row, known, catalogue } = await this.reading.open(principal, id);
    const today = this.clock.today();
    const { organisationNumber } = row;
    const provider = { name: row.provider, ...(organisationNumber === null ? {} : { organisationNumber }) };
    const of = { ...lookupOf(known, catalogue, lang), asOf: today, provider };
    const isForCourt = query['for'] === 'court';
    const t = wordsIn(DEADLINE_WORDS, lang);
    const { title, parts } = isForCourt ? courtReceipt(row.derived, of) : managerReceipt(row.derived, of);
    return new View('deadlines/receipt', {
      title,
      words: DEADLINE_WORDS,
      model: {
        ...{ parts: parts.map(shown), isForCourt, href: `/deadlines/${row.id}`, matter: row.matter },
        doubt: row.serviceConfirmed === false ? t('service-missing') : null,
        made: t('receipt-made', { matter: row.matter, day: fullDate(today, lang) }),
      },
    });
  }
}

const shown = (part: ReceiptPart): ReceiptPart =>
  part.kind === 'steps'
    ? { ...part, steps: part.steps.map(({ text, cites }) => ({ text, cites: cites.map(unbroken) })) }
    : part;
