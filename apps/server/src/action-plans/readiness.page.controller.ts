import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { ReadinessQuery } from '@fristvakt/action-plans';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { say } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { readinessPage } from './readiness.presenter';
import { READINESS_WORDS } from './readiness.words';

/** What could be shown of a licence if IVO came today. */
@Controller()
export class ReadinessPages {
  constructor(private readonly query: ReadinessQuery) {}

  @Page('licences/:id/readiness', 'read-register')
  async show(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const found = await this.query.of(principal.organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return new View('action-plans/readiness', {
      title: say(READINESS_WORDS[lang]['readiness-title'], { title: found.title }),
      words: READINESS_WORDS,
      model: { ...readinessPage(found, lang), mayEnter: may(principal, 'record-facts') },
    });
  }
}
