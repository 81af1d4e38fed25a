import { Controller, Param, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import type { AskedQuery } from '../pages/read-query';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import type { Redirect } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { chooseModel } from './choose.presenter';
import { FactDesk } from './fact-desk';
import type { FormShown } from './fact-desk';
import { factForm } from './fact-form';
import type { FactForm } from './fact-form';
import { recordModel } from './form-page.presenter';
import { happeningName } from './happening.words';
import type { MatterNow } from './matter-now';
import { LetterValues } from './letter-values';
import { newValues } from './new-values';
import { Once } from './once';
import { RECORD_WORDS } from './record.words';

/** Recording a fact: what has happened, what of it, what follows, and saved. */
@Controller()
export class RecordPages {
  constructor(
    private readonly desk: FactDesk,
    private readonly once: Once,
    private readonly letters: LetterValues,
  ) {}

  @Page('matters/:id/record', 'record-facts')
  async choose(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const matter = await this.desk.matter(principal, id);
    return new View('record/choose', {
      ...{ title: RECORD_WORDS[lang]['choose-title'], words: RECORD_WORDS },
      model: chooseModel(matter, {
        ...{ mayOpen: may(principal, 'keep-register'), key: this.once.key(), lang },
      }),
    });
  }

  @Page('matters/:id/record/:type', 'record-facts')
  async form(
    @Asking() principal: Principal,
    @Id() id: string,
    @Param('type') type: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const { matter, form } = await this.found(principal, id, type);
    const read = await this.letters.of(principal, query, form);
    const blank = this.desk.blank({ ...newValues(form, matter), ...read?.values });
    const notice = read === null ? null : RECORD_WORDS[lang]['from-letter'];
    return view(matter, form, lang)({ ...blank, notice, letter: read?.letter ?? null });
  }

  @Form('matters/:id/record/:type', 'record-facts')
  async send(
    @Asking() principal: Principal,
    @Id() id: string,
    @Param('type') type: string,
    @Sent() sent: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { matter, form } = await this.found(principal, id, type);
    const letter = await this.letters.sent(principal, sent);
    const show = view(matter, form, lang);
    return this.desk.answer({ principal, lang, matter, form, sent, letter, show });
  }

  private async found(
    principal: Principal,
    id: string,
    type: string,
  ): Promise<{ readonly matter: MatterNow; readonly form: FactForm }> {
    const matter = await this.desk.matter(principal, id);
    const form = factForm(matter.kind, type);
    if (form === undefined) throw new Problem(404, 'not-found');
    return { matter, form };
  }
}

const view =
  (matter: MatterNow, form: FactForm, lang: Language) =>
  (shown: FormShown): View =>
    new View('record/form', {
      ...{ title: happeningName(form.type, lang), words: RECORD_WORDS, status: shown.status },
      model: recordModel(matter, form, shown, lang),
    });
