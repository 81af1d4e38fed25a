import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { derive } from '@fristvakt/proceedings';
import { RecordQuery, WhatIf } from '@fristvakt/providers';
import { deadlineTitle, capital } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { lookupOf } from './deadline-page.presenter';
import { DeadlineReading } from './deadline-reading';
import type { DeadlineRead } from './deadline-reading';
import { questionIn } from './what-if.form';
import type { WhatIfQuestionRead } from './what-if.form';
import { answerModel } from './what-if.presenter';
import type { AnswerShown } from './what-if.presenter';
import { WHAT_IF_WORDS } from './what-if.words';

/** More matters than a provider has. */
const MOST_MATTERS = 200;

/** What would be otherwise if the day or the way of service had been another. The question stands in the address. */
@Controller()
export class WhatIfPage {
  constructor(
    private readonly reading: DeadlineReading,
    private readonly record: RecordQuery,
    private readonly whatIf: WhatIf,
  ) {}

  @Page('deadlines/:id/what-if', 'read-register')
  async ask(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<View> {
    const read = await this.reading.open(principal, id);
    const started = startedBy(read.row);
    const question = questionIn(query, askedOf(read), lang);
    const { answer, refusal } = await this.answer(principal, read, question, lang);
    const { row } = read;
    const faults = [...question.faults, ...(refusal === null ? [] : [{ name: null, text: refusal }])];
    const look = lookupOf(read.known, read.catalogue, lang);
    return new View('deadlines/what-if', {
      title: WHAT_IF_WORDS[lang].title,
      words: WHAT_IF_WORDS,
      status: faults.length > 0 ? 422 : 200,
      model: {
        ...{ href: `/deadlines/${row.id}`, faults, answer, fields: question.fields },
        about: capital(deadlineTitle(row.derived, look.fact(started.ref), lang)),
        pinned: row.lawPinned,
        correctHref: may(principal, 'record-facts') ? `/facts/${started.id}/correct` : null,
      },
    });
  }

  /** Asked only where something is set otherwise, and all of it can be. */
  private async answer(
    { organisation }: Principal,
    { row, known, catalogue }: DeadlineRead,
    { settings, faults, knownOn }: WhatIfQuestionRead,
    lang: Language,
  ): Promise<{ readonly answer: AnswerShown | null; readonly refusal: string | null }> {
    if (faults.length > 0 || settings.length === 0) return { answer: null, refusal: null };
    const { providerId } = row;
    const today = known.state.asOf;
    const asOf = knownOn !== null && knownOn > today ? knownOn : today;
    const outcome = await this.whatIf.execute({ organisation, providerId, set: settings, asOf });
    if (!outcome.ok) {
      if (outcome.refusal.code === 'not-found') throw new Problem(404, 'not-found');
      return { answer: null, refusal: WHAT_IF_WORDS[lang]['not-possible'] };
    }
    const asked = { organisation, only: null, provider: providerId, limit: MOST_MATTERS };
    const matters = await this.record.matters(asked);
    const look = lookupOf(known, catalogue, lang);
    const { changed } = outcome.value;
    const deadline = derive(catalogue, known.caseFile, asOf).deadlines.find(({ id }) => id === row.key);
    const source = { changed, deadline: deadline ?? row.derived, matters, look, asOf, today };
    return { answer: answerModel(source, lang), refusal: null };
  }
}

/** Of what follows from an entry of a register nothing can be asked: the record has no fact to set otherwise. */
function startedBy({ fact, factId }: DeadlineRead['row']): {
  readonly id: string;
  readonly ref: string;
  readonly type: string;
} {
  if (fact === null || factId === null) throw new Problem(404, 'not-found');
  return { id: factId, ref: fact.ref, type: fact.type };
}

function askedOf({ row, known }: DeadlineRead): Parameters<typeof questionIn>[1] {
  const { id: factId, ref, type } = startedBy(row);
  const kept = known.record.facts.find(({ id }) => id === factId);
  return {
    ...{ ref, type, body: kept?.body ?? {} },
    ...{ matterKind: row.matterKind, kind: row.derived.kind },
  };
}
