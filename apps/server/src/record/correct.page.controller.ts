import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import type { Fact } from '@fristvakt/proceedings';
import { FactToldQuery } from '@fristvakt/providers';
import type { FactTold } from '@fristvakt/providers';
import { capital, factSentence, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { say } from '../pages/page-words';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { FactDesk } from './fact-desk';
import type { FormShown } from './fact-desk';
import { factForm } from './fact-form';
import type { FactForm } from './fact-form';
import { correctModel } from './form-page.presenter';
import { plainFact, recordedValues } from './form-values';
import { happeningName } from './happening.words';
import { standIn } from './matter-now';
import type { MatterNow } from './matter-now';
import { RECORD_WORDS } from './record.words';

interface Found {
  readonly told: FactTold;
  readonly matter: MatterNow;
  readonly fact: Fact;
  /** What it was recorded as, and what it is to be. */
  readonly was: FactForm;
  readonly form: FactForm;
}

/** Correcting a fact: the same form, filled in; the old fact stays. */
@Controller()
export class CorrectPages {
  constructor(
    private readonly desk: FactDesk,
    private readonly facts: FactToldQuery,
  ) {}

  @Page('facts/:id/correct', 'record-facts')
  async form(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const found = await this.found(principal, id, query['as']);
    if (found instanceof Redirect) return found;
    return view(found, lang)(this.desk.blank(recordedValues(plainFact(found.fact), found.form)));
  }

  @Form('facts/:id/correct', 'record-facts')
  async send(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: Record<string, unknown>,
    @Sent() sent: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const found = await this.found(principal, id, query['as'], sent);
    if (found instanceof Redirect) return found;
    const { told, matter, form, fact } = found;
    const isCorrected = standIn(matter.caseFile, told.ref) !== told.ref;
    return this.desk.answer({
      ...{ principal, lang, matter, form, sent, show: view(found, lang) },
      corrected: { id, was: plainFact(fact), isCorrected },
    });
  }

  /**
   * The fact; of one that has been corrected, the way to what counts in its place. A form that was sent for it is looked at
   * all the same, since it may be the one that corrected it.
   */
  private async found(
    principal: Principal,
    id: string,
    as: unknown,
    sent?: SentForm,
  ): Promise<Found | Redirect> {
    const told = await this.facts.one(principal, principal.matter, id);
    if (told === undefined) throw new Problem(404, 'not-found');
    const matter = await this.desk.matter(principal, told.matterId);
    const standing = matter.factIds.get(standIn(matter.caseFile, told.ref));
    if (standing !== id && sent?.text('step') !== 'save')
      return new Redirect(`/facts/${standing ?? id}/correct`, 'corrected-already');
    const fact = matter.caseFile.facts.find((one) => one.id === told.ref);
    const was = fact && factForm(matter.kind, fact.type);
    const form = typeof as === 'string' ? factForm(matter.kind, as) : was;
    if (fact === undefined || was === undefined || form === undefined) throw new Problem(404, 'not-found');
    return { told, matter, fact, was, form };
  }
}

const view =
  ({ told, matter, fact, was, form }: Found, lang: Language) =>
  (shown: FormShown): View =>
    new View('record/form', {
      title: say(RECORD_WORDS[lang]['correct-title'], { name: happeningName(form.type, lang) }),
      ...{ words: RECORD_WORDS, status: shown.status },
      model: correctModel(
        matter,
        {
          form,
          corrected: {
            ...{ id: told.id, form: was },
            sentence: `${capital(whenText(fact, lang))}: ${factSentence(fact, lang)}`,
          },
        },
        shown,
        lang,
      ),
    });
