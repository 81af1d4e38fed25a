import { Inject, Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { EvidenceQuery } from '@fristvakt/evidence';
import type { Config } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { withFaults } from '../pages/form-field';
import type { ToldRefusal } from '../pages/read-form';
import { View } from '../pages/view';
import { APP_CONFIG } from '../wire/app-config';
import { Problem } from '../wire/problem';
import type { SentForm } from '../wire/sent-form';
import { enclosureFields, enclosureModel, enclosureTitle } from './enclosure.presenter';
import { EVIDENCE_WORDS } from './evidence.words';
import { LinkChoices } from './link-choices';

/** A form of the page. */
export type Which = 'change' | 'renew' | 'link' | 'withdraw';

/** A form that could not be saved, with what was typed and what is wrong with it. */
export interface Failed {
  readonly which: Which;
  readonly form: SentForm;
  readonly told: ToldRefusal;
}

/** The page of one enclosure, as it stands or with a form that could not be saved. */
@Injectable()
export class EnclosureSheet {
  constructor(
    private readonly query: EvidenceQuery,
    private readonly choices: LinkChoices,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'files'>,
  ) {}

  async page(principal: Principal, id: string, lang: Language, failed?: Failed): Promise<View> {
    const { organisation, matter: only } = principal;
    const found = await this.query.find({ organisation, only }, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    const { faults, status } = failed?.told ?? { faults: [], status: 200 };
    const choices = await this.choices.of(principal, found, lang);
    const maySeeProtocols = may(principal, 'read-register');
    const looking = { lang, choices, maySeeProtocols, mostBytes: this.config.files.mostBytes, typed: null };
    const shown = (which: Which): object => {
      if (failed?.which !== which) return { fields: enclosureFields(found, looking)[which], open: false };
      const tried = { ...looking, typed: (name: string): string => failed.form.text(name) };
      return { fields: withFaults(enclosureFields(found, tried)[which], faults), open: true };
    };
    const mayChange = may(principal, 'record-facts') && found.erasedOn === null;
    return new View('evidence/enclosure', {
      ...{ title: enclosureTitle(found, lang), words: EVIDENCE_WORDS, status },
      model: {
        ...{ ...enclosureModel(found, looking), faults },
        forms: mayChange ? { change: shown('change'), renew: shown('renew'), link: shown('link') } : null,
        withdrawal: mayChange ? shown('withdraw') : null,
      },
    });
  }
}
