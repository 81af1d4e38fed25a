import { Injectable } from '@nestjs/common';
import { Members, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { FindingQuery } from '@fristvakt/action-plans';
import type { FindingFound } from '@fristvakt/action-plans';
import { Clock } from '@fristvakt/platform';
import type { Refusal } from '@fristvakt/platform';
import { reviewPoint } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { joinedWords } from '../licences/frame.words';
import { toldRefusal } from '../pages/read-form';
import { View } from '../pages/view';
import { Problem } from '../wire/problem';
import type { Colleague } from './action-fields';
import { ACTION_PLAN_WORDS } from './action-plan.words';
import { formsOf } from './finding-sheet-forms';
import type { Unsaved } from './finding-sheet-forms';
import { areaTitle, signed } from './finding-told';
import { FINDING_WORDS } from './finding.words';
import { findingShown } from './plan.presenter';

const MOST_COLLEAGUES = 200;
/** What a refusal can be about: a field of a form is named so, with the key of its form behind. */
const PLACES = ['text', 'owner', 'dueOn', 'proof', 'reason', 'on', 'note'];

/** The page of one finding, with a form for everything that can be done about it. */
@Injectable()
export class FindingSheet {
  constructor(
    private readonly query: FindingQuery,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async show(
    principal: Principal,
    id: string,
    lang: Language,
    unsaved: Unsaved | null = null,
  ): Promise<View> {
    const found = await this.query.find(principal.organisation, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    const [mayWork, mayEnter] = [may(principal, 'work-checklists'), may(principal, 'record-facts')];
    const colleagues = mayWork ? await this.colleagues(principal) : [];
    const today = this.clock.today();
    const { matterId, matter, provider, state, version, reason, settledByName, settledOn } = found;
    return new View('action-plans/finding', {
      title: areaTitle(found.area, lang),
      words: joinedWords(ACTION_PLAN_WORDS, FINDING_WORDS),
      model: {
        ...{ id, matter, provider, state, version, reason, mayEnter, point: pointOf(found, lang) },
        ...{ matterHref: `/matters/${matterId}`, planHref: `/matters/${matterId}/plan` },
        faults: unsaved?.faults ?? [],
        settled: signed(settledByName, settledOn, lang),
        finding: findingShown(found, 1, today, lang),
        forms: formsOf(found, { ...{ lang, colleagues, unsaved, mayWork, mayEnter } }),
      },
      ...(unsaved === null ? {} : { status: unsaved.status }),
    });
  }

  /** The page once more, because of what was written. */
  async faulty(
    principal: Principal,
    id: string,
    lang: Language,
    unsaved: Omit<Unsaved, 'status'>,
  ): Promise<View> {
    return this.show(principal, id, lang, { ...unsaved, status: 422 });
  }

  /** The page once more, because of how things stand. */
  async refused(
    principal: Principal,
    id: string,
    lang: Language,
    { key, form, refusal }: Pick<Unsaved, 'key' | 'form'> & { readonly refusal: Refusal },
  ): Promise<View> {
    const places = Object.fromEntries(PLACES.map((name) => [name, `${name}-${key}`]));
    return this.show(principal, id, lang, { key, form, ...toldRefusal(refusal, places, lang) });
  }

  private async colleagues(principal: Principal): Promise<readonly Colleague[]> {
    if (!may(principal, 'read-people')) return [];
    const known = await this.members.list(principal, { most: MOST_COLLEAGUES });
    return known
      .filter(({ state, matter }) => state === 'active' && matter === null)
      .map(({ id, name }) => ({ id, name }));
  }
}

/** What the catalogue says of the area; null of one that is in none. */
function pointOf({ area }: FindingFound, lang: Language): object | null {
  const point = reviewPoint(area);
  if (point === undefined) return null;
  const words = FINDING_WORDS[lang];
  const soft = words[point.cites.length === 0 ? 'ground-experience' : 'ground-unverified'];
  return {
    asks: point.asks[lang],
    proof: point.proof[lang],
    cites: point.cites.join(', '),
    unsure: point.confidence === 'P' ? null : soft,
  };
}
