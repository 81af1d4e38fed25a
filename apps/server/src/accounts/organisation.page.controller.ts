import { Controller } from '@nestjs/common';
import { ChangeOrganisation, OwnOrganisation, may } from '@fristvakt/accounts';
import type { OwnOrganisationSettings, Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { oneLine } from './one-line';
import { ORGANISATION_WORDS } from './organisation.words';
import { refusalFault } from '../pages/refusal-fault';

type Written = Pick<OwnOrganisationSettings, 'name' | 'secondFactorRequired' | 'version'>;

/** The organisation: its name, and whether everybody gives a second factor. */
@Controller()
export class OrganisationPages {
  constructor(
    private readonly organisation: OwnOrganisation,
    private readonly changing: ChangeOrganisation,
  ) {}

  @Page('organisation', 'administer-people')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return page(principal, await this.organisation.of(principal), lang);
  }

  @Form('organisation', 'administer-people')
  async change(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written: Written = {
      ...{ name: oneLine(form, 'name'), secondFactorRequired: form.has('secondFactorRequired') },
      version: form.version(),
    };
    const outcome = await this.changing.execute(principal, written);
    if (outcome.ok) return new Redirect('/organisation', 'saved');
    if (outcome.refusal.code !== 'stale') {
      return page(principal, written, lang, [refusalFault(outcome.refusal, lang, ['name'])]);
    }
    const now = await this.organisation.of(principal);
    const words = wordsIn(ORGANISATION_WORDS, lang);
    const factor = words(now.secondFactorRequired ? 'factor-is-required' : 'factor-not-required');
    const text = words('stale-now', { now: `${now.name}; ${factor}` });
    return page(principal, { ...written, version: now.version }, lang, [{ name: null, text }]);
  }
}

function page(
  principal: Principal,
  { name, secondFactorRequired, version }: Written,
  lang: Language,
  faults: readonly FormFault[] = [],
): View {
  const words = ORGANISATION_WORDS[lang];
  const fields = [
    field({ kind: 'text', name: 'name', label: words.name, value: name, required: true }),
    field({
      ...{ kind: 'check', name: 'secondFactorRequired', label: words['factor-required'] },
      ...{ value: secondFactorRequired ? 'yes' : '', help: words['factor-required-help'] },
    }),
  ];
  return new View('accounts/organisation', {
    ...{ title: words.title, words: ORGANISATION_WORDS, status: faults.length === 0 ? 200 : 422 },
    model: {
      ...{ fields: withFaults(fields, faults), faults, version: String(version) },
      readsLog: may(principal, 'read-audit'),
    },
  });
}
