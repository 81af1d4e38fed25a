import { Controller, Inject, Query } from '@nestjs/common';
import { yearOf } from '@fristvakt/calendar';
import { Clock } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import { Law } from '@fristvakt/providers';
import { ruleOf } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { APP_CONFIG } from '../wire/app-config';
import { CiteLinks } from './acts';
import { answerTo } from './calculator-answer';
import type { Answer } from './calculator-answer';
import { calculatorFormOf, faultsTold } from './calculator-form.presenter';
import { askedIn, calculatorAddress } from './calculator-question';
import type { Asked } from './calculator-question';
import { CALCULATOR_WORDS } from './calculator.words';
import { examplesOf, resultOf } from './calculator.presenter';
import { yearCalendarOf, yearIn } from './year-calendar.presenter';

type Sent = Readonly<Record<string, unknown>>;

/** The calculator: open to everybody, keeps nothing, and each answer has an address. */
@Controller()
export class CalculatorPages {
  private readonly links: CiteLinks;

  constructor(
    private readonly law: Law,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {
    this.links = new CiteLinks(law.catalogue);
  }

  @Page('calculator', 'public')
  show(@Query() query: Sent, @Lang() lang: Language): View {
    const asked = askedIn(query);
    const { catalogue } = this.law;
    const answer: Answer | null = asked.wantsAnswer ? answerTo(asked, catalogue) : null;
    const wrong = answer !== null && 'faults' in answer ? answer.faults : this.wrongBefore(asked);
    const faults = faultsTold(wrong, asked, catalogue, lang);
    const words = wordsIn(CALCULATOR_WORDS, lang);
    const rule = ruleOf(catalogue, asked.rule);
    return new View('law/calculator', {
      title: rule === undefined ? words('title') : words('title-of', { rule: rule.title[lang] }),
      words: CALCULATOR_WORDS,
      status: faults.length === 0 ? 200 : 422,
      model: {
        form: calculatorFormOf(asked, faults, catalogue, lang),
        faults,
        result: answer !== null && 'answered' in answer ? this.result(asked, answer, lang) : null,
        examples: examplesOf(catalogue, lang),
      },
    });
  }

  @Page('calculator/calendar', 'public')
  calendar(@Query() query: Sent, @Lang() lang: Language): View {
    const words = wordsIn(CALCULATOR_WORDS, lang);
    const { year: given = '', all } = query;
    const text = typeof given === 'string' ? given.trim().slice(0, 10) : '';
    const thisYear = yearOf(this.clock.today());
    const year = text === '' ? thisYear : yearIn(text);
    const faults: readonly FormFault[] =
      year === undefined ? [{ name: 'year', text: words('calendar-bad-year') }] : [];
    return new View('law/calendar', {
      title: words('calendar-title', { year: year ?? thisYear }),
      words: CALCULATOR_WORDS,
      status: faults.length === 0 ? 200 : 422,
      model: {
        ...{ faults, typed: text === '' ? String(thisYear) : text },
        calendar: yearCalendarOf(year ?? thisYear, all === 'yes', this.links, lang),
      },
    });
  }

  /** A rule that is not there is told before anything is asked. */
  private wrongBefore({ by, rule }: Asked): readonly { name: 'rule'; code: 'rule-unknown' }[] {
    const isKnown = by === 'term' || rule === '' || ruleOf(this.law.catalogue, rule) !== undefined;
    return isKnown ? [] : [{ name: 'rule', code: 'rule-unknown' }];
  }

  private result(asked: Asked, { answered }: Extract<Answer, { answered: unknown }>, lang: Language): object {
    const { how, ...rest } = asked;
    const address = calculatorAddress({ ...rest, how: how === 'ordinary' ? '' : how });
    return resultOf(answered, {
      ...{ catalogue: this.law.catalogue, links: this.links, today: this.clock.today(), lang },
      address: `${this.config.publicUrl}${address}`,
    });
  }
}
