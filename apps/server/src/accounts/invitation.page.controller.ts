import { Controller, Ip, Query } from '@nestjs/common';
import { AcceptInvitation, InvitationOffer, SignInOptions, addressBlock } from '@fristvakt/accounts';
import type { OfferedInvitation, SignInOption } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { oneLine } from './one-line';
import { PEOPLE_WORDS } from './people.words';
import { refusalFault } from '../pages/refusal-fault';

interface Held {
  readonly token: string;
  readonly offered: OfferedInvitation;
  readonly issuers: readonly SignInOption[];
  /** How the person wants to be called. */
  readonly name: string;
}

/** What an invited person sees, and accepts. */
@Controller()
export class InvitationPages {
  constructor(
    private readonly offer: InvitationOffer,
    private readonly options: SignInOptions,
    private readonly accepting: AcceptInvitation,
  ) {}

  @Page('invitation', 'public')
  async show(
    @Query() query: Readonly<Record<string, unknown>>,
    @Ip() ip: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const given = query['token'];
    return this.page(typeof given === 'string' ? given : '', ip, lang);
  }

  @Form('invitation', 'public')
  async accept(@Sent() form: SentForm, @Ip() ip: string, @Lang() lang: Language): Promise<View | Redirect> {
    const [token, name] = [oneLine(form, 'token'), oneLine(form, 'name')];
    const password = form.exact('password').slice(0, 201);
    if (password !== form.exact('again').slice(0, 201)) {
      const text = PEOPLE_WORDS[lang]['invitation-differs'];
      return this.page(token, ip, lang, { name, faults: [{ name: 'again', text }] });
    }
    const given = { token, password, address: addressBlock(ip), ...(name === '' ? {} : { name }) };
    const outcome = await this.accepting.execute(given);
    if (outcome.ok) return new Redirect('/sign-in', 'invitation-accepted');
    return this.page(token, ip, lang, { name, faults: [refusalFault(outcome.refusal, lang, ['password'])] });
  }

  /** An invitation that opens nothing is told in words; nobody learns whether it ever did. */
  private async page(
    token: string,
    ip: string,
    lang: Language,
    refilled: { readonly name?: string; readonly faults: readonly FormFault[] } = { faults: [] },
  ): Promise<View> {
    const offered = token === '' ? undefined : await this.offer.of(token);
    if (offered === undefined) {
      return new View('accounts/invitation-over', {
        ...{ title: PEOPLE_WORDS[lang]['invitation-over-title'], words: PEOPLE_WORDS, status: 404 },
        model: {},
      });
    }
    const issuers = await this.options.of(offered.organisation, addressBlock(ip));
    const held = { token, offered, issuers: issuers.ok ? issuers.value : [] };
    return invitationPage({ ...held, name: refilled.name ?? offered.name }, refilled.faults, lang);
  }
}

function invitationPage(
  { token, offered, issuers, name }: Held,
  faults: readonly FormFault[],
  lang: Language,
): View {
  const words = wordsIn(PEOPLE_WORDS, lang);
  const { organisationName: organisation, name: invited, email } = offered;
  const fields = [
    field({
      ...{ kind: 'password', name: 'password', label: words('invitation-password'), required: true },
      ...{ help: words('invitation-password-help'), autocomplete: 'new-password' },
    }),
    field({
      ...{ kind: 'password', name: 'again', label: words('invitation-again'), required: true },
      autocomplete: 'new-password',
    }),
    field({ kind: 'text', name: 'name', label: words('invitation-name'), value: name, autocomplete: 'name' }),
  ];
  return new View('accounts/invitation', {
    ...{ title: words('invitation-title', { organisation }), words: PEOPLE_WORDS },
    status: faults.length === 0 ? 200 : 422,
    model: {
      ...{ faults, fields: withFaults(fields, faults), email, invitation: token, issuers },
      lead: words('invitation-lead', { name: invited, email }),
    },
  });
}
