import { Controller, Param, Query, Req } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { DeadlineListQuery } from '@fristvakt/deadlines';
import { Clock } from '@fristvakt/platform';
import { Law } from '@fristvakt/providers';
import { ruleOf } from '@fristvakt/terms';
import type { Rule } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import type { IdentifiedRequest } from '../accounts/identified-request';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Problem } from '../wire/problem';
import { entriesOf } from './law-entries';
import { provisionOf } from './provision.presenter';
import { ruleListOf, rulesWanted } from './rule-list.presenter';
import { ruleOfPage } from './rule.presenter';
import { RULE_WORDS } from './rule.words';
import { restingOn } from './resting-deadlines.presenter';

/** So many of the deadlines under a rule are shown beside it. */
const NEAREST = 20;

/** The law as pages: open to everybody, with what is the reader's own for whoever has signed in. */
@Controller()
export class RulesPages {
  constructor(
    private readonly law: Law,
    private readonly clock: Clock,
    private readonly deadlines: DeadlineListQuery,
  ) {}

  @Page('rules', 'public')
  list(@Query() query: Readonly<Record<string, unknown>>, @Lang() lang: Language): View {
    return new View('law/rules', {
      title: RULE_WORDS[lang]['list-title'],
      words: RULE_WORDS,
      model: ruleListOf(this.law.catalogue, rulesWanted(query), this.clock.today(), lang),
    });
  }

  @Page('rules/:id', 'public')
  async one(
    @Param('id') id: string,
    @Req() { principal }: IdentifiedRequest,
    @Lang() lang: Language,
  ): Promise<View> {
    const { catalogue } = this.law;
    const rule = ruleOf(catalogue, id);
    const today = this.clock.today();
    if (rule !== undefined) {
      const model = { ...ruleOfPage(rule, today, lang), resting: await this.resting(rule, principal, lang) };
      return new View('law/rule', { title: rule.title[lang], words: RULE_WORDS, model });
    }
    const entries = entriesOf(catalogue, lang);
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) throw new Problem(404, 'not-found');
    const model = provisionOf(entry, entries, catalogue, today, lang);
    return new View('law/provision', { title: entry.title, words: RULE_WORDS, model });
  }

  /** Which open deadlines of the reader's own rest on the rule; null for who may see none. */
  private async resting(
    rule: Rule,
    principal: Principal | undefined,
    lang: Language,
  ): Promise<object | null> {
    if (principal === undefined || principal.secondFactorMissing || !may(principal, 'read-record'))
      return null;
    const { organisation, matter: only } = principal;
    const asked = { organisation, only, rule: rule.id, status: 'open', limit: NEAREST + 1 };
    const found =
      rule.nature === 'statutory' || rule.nature === 'letter' ? await this.deadlines.list(asked) : [];
    return restingOn(rule, found, { limit: NEAREST, today: this.clock.today(), lang });
  }
}
