import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { ReadinessQuery } from '@fristvakt/action-plans';
import { MatterChecklistsQuery } from '@fristvakt/checklists';
import { LicencePageQuery } from '@fristvakt/licences';
import type { LicencePage } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { checklistPanel } from '../checklists/checklist-panel.presenter';
import { CHECKLIST_PANEL_WORDS } from '../checklists/checklist-panel.words';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { readinessSum } from '../action-plans/readiness.presenter';
import { drawnCircle } from './circle.presenter';
import { CIRCLE_WORDS } from './circle.words';
import { FRAME_WORDS, joinedWords } from './frame.words';
import { changeLine, historyOf } from './licence-history.presenter';
import {
  certificateTold,
  kindText,
  lossLines,
  toldCondition,
  toldDetails,
  toldMatters,
  toldResponsible,
  toldStanding,
} from './licence.presenter';
import { LICENCE_WORDS } from './licence.words';
import { toldRepresentative } from './representatives.presenter';
import { REPRESENTATIVE_WORDS } from './representatives.words';
import { toldChange } from './planned-change.presenter';
import { listedDeadline } from './told-deadlines.presenter';

const WORDS = joinedWords(
  FRAME_WORDS,
  CIRCLE_WORDS,
  LICENCE_WORDS,
  CHECKLIST_PANEL_WORDS,
  REPRESENTATIVE_WORDS,
);
const FACTS_SHOWN = 10;

/** One licence or notification, and everything the register holds of it. */
@Controller()
export class LicencePages {
  constructor(
    private readonly query: LicencePageQuery,
    private readonly readiness: ReadinessQuery,
    private readonly checklists: MatterChecklistsQuery,
    private readonly clock: Clock,
  ) {}

  @Page('licences/:id', 'read-record')
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    // The register is no guest's business: the matter itself is.
    if (!may(principal, 'read-register')) return new Redirect(`/matters/${id}`);
    const page = await this.query.find(principal, id);
    if (page === undefined) throw new Problem(404, 'not-found');
    const ready = await this.readiness.of(principal.organisation, id);
    const lists = await this.checklists.find(principal.organisation, principal.matter, id);
    return new View('licences/licence', {
      ...{ title: page.title, words: WORDS },
      model: {
        crumbs: [
          { href: '/licences', text: FRAME_WORDS[lang].licences },
          { href: `/providers/${page.providerId}`, text: page.provider },
        ],
        mayKeep: may(principal, 'keep-register'),
        mayRecord: may(principal, 'record-facts'),
        readiness: readinessSum(ready?.points ?? [], lang),
        checklists: checklistPanel(id, lists, this.clock.today(), lang),
        ...this.shown(page, lang),
      },
    });
  }

  private shown(page: LicencePage, lang: Language): object {
    const today = this.clock.today();
    const { id, providerId, provider, version, kind } = page;
    const facts = new Map(page.facts.map((fact) => [fact.ref, fact.id]));
    return {
      ...{ id, providerId, provider, version, kind },
      kindText: kindText(page, lang),
      standing: toldStanding(page, facts, lang),
      lines: page.deadlines.map((told) => listedDeadline(told, today, lang, { place: false })),
      conditions: page.conditions.map((condition) => toldCondition(condition, lang)),
      changes: page.plannedChanges.map((change) => toldChange(change, lang)),
      details: toldDetails(page, lang),
      certificate: certificateTold(page, today, lang),
      responsible: page.responsiblePersons.map((one) => toldResponsible(one, lang)),
      representatives: page.representatives.map((one) => toldRepresentative(one, lang)),
      circle: drawnCircle(page.circle, today, lang),
      back: `/licences/${id}`,
      matters: toldMatters(page.matters, lang),
      loss: kind === 'licence' ? { lines: lossLines(page, today, lang) } : null,
      history: historyOf(page, page.facts, FACTS_SHOWN, lang),
      derivations: page.derivations.map((one) => changeLine(one, lang)),
    };
  }
}
