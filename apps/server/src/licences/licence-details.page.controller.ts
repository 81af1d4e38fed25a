import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ChangeLicenceDetail, LicencePageQuery } from '@fristvakt/licences';
import type { LicenceHead } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { formPage } from '../pages/form-page';
import { licenceCrumbs, licenceOf } from './licence-frame';
import { detailsFields, readDetails, standingDetails, typedDetails } from './licence-details.form';
import type { DetailsTyped } from './licence-details.form';
import { LICENCE_FORM_WORDS } from './licence-forms.words';
import { toldDetails } from './licence.presenter';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';

const PLACES = { certificateCheckedOn: 'certificateCheckedOn' } as const;

/** The register details of a licence, and whether its certificate matches. */
@Controller()
export class LicenceDetailsPages {
  constructor(
    private readonly query: LicencePageQuery,
    private readonly changing: ChangeLicenceDetail,
    private readonly clock: Clock,
  ) {}

  @Page('licences/:id/details', 'keep-register')
  async show(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const licence = await licenceOf(this.query, principal, id);
    return this.page(licence, standingDetails(licence, lang), lang);
  }

  @Form('licences/:id/details', 'keep-register')
  async change(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { kind } = await licenceOf(this.query, principal, licenceId);
    const reading = new FormReading(form, lang);
    const typed = typedDetails(form);
    const { certificateCheckedOn, ...others } = readDetails(reading, typed, lang);
    if (!reading.ok) {
      const licence = { ...(await licenceOf(this.query, principal, licenceId)), version: form.version() };
      return this.page(licence, typed, lang, { status: 422, faults: reading.faults });
    }
    const { organisation, membership } = principal;
    const outcome = await this.changing.execute({
      ...{ organisation, by: membership, licenceId, version: form.version() },
      fields: kind === 'licence' ? { ...others, certificateCheckedOn } : others,
    });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#details`, 'saved');
    return this.refused(principal, licenceId, typed, toldRefusal(outcome.refusal, PLACES, lang), lang);
  }

  /** "It matches today": the one button of the half-yearly look. */
  @Form('licences/:id/certificate', 'keep-register')
  async matches(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership } = principal;
    const licence = await licenceOf(this.query, principal, licenceId);
    const today = this.clock.today();
    const outcome = await this.changing.execute({
      ...{ organisation, by: membership, licenceId, version: form.version() },
      fields: { certificateCheckedOn: today },
    });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#certificate`, 'certificate-checked');
    const typed = { ...standingDetails(licence, lang), certificateCheckedOn: today };
    return this.refused(principal, licenceId, typed, toldRefusal(outcome.refusal, PLACES, lang), lang);
  }

  private async refused(
    principal: Principal,
    id: string,
    typed: DetailsTyped,
    told: ToldRefusal,
    lang: Language,
  ): Promise<View> {
    return this.page(await licenceOf(this.query, principal, id), typed, lang, told);
  }

  private page(licence: LicenceHead, typed: DetailsTyped, lang: Language, told?: ToldRefusal): View {
    const words = LICENCE_FORM_WORDS[lang];
    const { id } = licence;
    return formPage({
      ...{ title: words['details-title'], lead: words['details-lead'], ...told },
      crumbs: licenceCrumbs(licence, lang),
      ...{ action: `/licences/${id}/details`, fields: detailsFields(licence, typed, lang) },
      ...{
        now: toldDetails(licence, lang),
        submit: COMMON_WORDS[lang].save,
        cancel: `/licences/${id}#details`,
      },
    });
  }
}
