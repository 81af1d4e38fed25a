import { Inject, Injectable } from '@nestjs/common';
import { LinkedIdentities, People, may } from '@fristvakt/accounts';
import type { Invitation, Principal } from '@fristvakt/accounts';
import type { Config, Refusal } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { View } from '../pages/view';
import { APP_CONFIG } from '../wire/app-config';
import { valueOf } from '../wire/problem';
import { formPage } from '../pages/form-page';
import { personPage } from './people.presenter';
import { PEOPLE_WORDS } from './people.words';
import { refusalFault } from '../pages/refusal-fault';
import { swedishTime } from '../pages/swedish-time';

/** The page of one of the people, which several forms come back to, and the one that hands over an invitation. */
@Injectable()
export class PersonSheet {
  constructor(
    private readonly people: People,
    private readonly identities: LinkedIdentities,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** With the reason, where something was refused there. */
  async page(principal: Principal, id: string, lang: Language, refusal?: Refusal): Promise<View> {
    const person = valueOf(await this.people.one(principal, id));
    const identities = may(principal, 'administer-people')
      ? valueOf(await this.identities.ofMember(principal, id))
      : [];
    const faults = refusal === undefined ? [] : [refusalFault(refusal, lang)];
    return personPage(principal, { person, identities }, lang, faults);
  }

  /** Whether to make a new invitation in the place of one that is out. */
  async renewal(principal: Principal, id: string, lang: Language): Promise<View> {
    const { name } = valueOf(await this.people.one(principal, id));
    const words = wordsIn(PEOPLE_WORDS, lang);
    return formPage({
      ...{ title: words('renew-title', { name }), lead: words('renew-lead') },
      ...{ action: `/people/${id}/invitation`, submit: words('renew'), fields: [] },
      crumbs: [{ href: `/people/${id}`, text: name }],
      cancel: `/people/${id}`,
    });
  }

  /** The link stands in this answer and nowhere else. */
  async invited(
    principal: Principal,
    { membership, token, expiresAt }: Invitation,
    lang: Language,
  ): Promise<View> {
    const { name } = valueOf(await this.people.one(principal, membership));
    return new View('accounts/invitation-made', {
      ...{ title: PEOPLE_WORDS[lang]['made-title'], words: PEOPLE_WORDS },
      model: {
        ...{ name, back: `/people/${membership}`, until: swedishTime(expiresAt, lang).text },
        link: `${this.config.publicUrl}/invitation?token=${token}`,
      },
    });
  }
}
