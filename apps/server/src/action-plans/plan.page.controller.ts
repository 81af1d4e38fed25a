import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { FindingQuery, FindingSources } from '@fristvakt/action-plans';
import { Clock } from '@fristvakt/platform';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { joinedWords } from '../licences/frame.words';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { ACTION_PLAN_WORDS } from './action-plan.words';
import { FINDING_WORDS } from './finding.words';
import { findingShown } from './plan.presenter';

/** The plan of a matter: what was found wanting in it and what is done about it, as an account to IVO. */
@Controller()
export class PlanPages {
  constructor(
    private readonly query: FindingQuery,
    private readonly sources: FindingSources,
    private readonly clock: Clock,
  ) {}

  @Page('matters/:id/plan', 'read-record')
  async plan(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const { organisation, matter: only } = principal;
    const matter = await this.sources.of(organisation, only, id);
    if (matter === undefined) throw new Problem(404, 'not-found');
    const findings = await this.query.plan(organisation, only, id);
    const today = this.clock.today();
    const { title, provider } = matter;
    return new View('action-plans/plan', {
      title: FINDING_WORDS[lang]['plan-title'],
      words: joinedWords(ACTION_PLAN_WORDS, FINDING_WORDS),
      model: {
        ...{ id, provider, matter: title, today: fullDate(today, lang), count: findings.length },
        mayEnter: may(principal, 'record-facts'),
        findings: findings.map((found, place) => findingShown(found, place + 1, today, lang)),
      },
    });
  }
}
