import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { CircleQuery, EndCircleMember } from '@fristvakt/licences';
import type { CircleMemberListed } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { endFields, memberLead } from './circle-form';
import type { EndTyped } from './circle-form';
import { timeText } from './circle.presenter';
import { CIRCLE_WORDS } from './circle.words';
import { formPage } from '../pages/form-page';
import { FRAME_WORDS } from './frame.words';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { addressWith, textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { registerAddress } from './register-address';

interface Asked {
  readonly principal: Principal;
  readonly id: string;
  /** Where the form comes back to, as it was asked for. */
  readonly back: string | undefined;
  readonly lang: Language;
}

/** The fields of the form by the places a refusal names. */
const PLACES = { toOn: 'toOn', 'fact.on': 'toOn' } as const;

/** Somebody leaves the circle of a provider, or the day on which somebody left is put right. */
@Controller()
export class CircleLeavePages {
  constructor(
    private readonly query: CircleQuery,
    private readonly ending: EndCircleMember,
    private readonly record: RecordQuery,
    private readonly clock: Clock,
  ) {}

  @Page('circle-members/:id', 'keep-register')
  async blank(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    return this.page({ principal, id, back: textIn(query, 'back'), lang });
  }

  @Form('circle-members/:id', 'keep-register')
  async end(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const asked = { principal, id, back: form.text('back'), lang };
    const reading = new FormReading(form, lang);
    const toOn = reading.day({ name: 'toOn', label: CIRCLE_WORDS[lang]['last-day'] });
    const recordFact = form.has('recordFact');
    const typed = { toOn: form.text('toOn'), recordFact };
    if (!reading.ok) return this.page(asked, typed, { status: 422, faults: reading.faults });
    const { providerId } = await this.found(principal, id);
    const { organisation, membership } = principal;
    const version = form.version();
    const outcome = await this.ending.execute({
      organisation,
      by: membership,
      id,
      version,
      toOn,
      recordFact,
    });
    if (!outcome.ok) return this.page(asked, typed, toldRefusal(outcome.refusal, PLACES, lang));
    const back = registerAddress(asked.back, `/providers/${providerId}`);
    return outcome.value.facts.length === 0
      ? new Redirect(`${back}#circle`, 'saved')
      : new Redirect(`${back}#deadlines`, 'circle-changed');
  }

  private async page(
    { principal, id, back: asked, lang }: Asked,
    typed?: EndTyped,
    told: ToldRefusal = { status: 200, faults: [] },
  ): Promise<View> {
    const words = CIRCLE_WORDS[lang];
    const member = await this.found(principal, id);
    const { providerId } = member;
    const provider = await this.record.provider(principal.organisation, principal.matter, providerId);
    const name = provider?.name ?? '';
    const back = registerAddress(asked, `/providers/${providerId}`);
    const isEnding = member.toOn === null;
    return formPage({
      ...{ title: words[isEnding ? 'end-title' : 'right-title'], lead: memberLead(member, name, lang) },
      crumbs: [
        { href: '/providers', text: FRAME_WORDS[lang].providers },
        { href: `/providers/${providerId}`, text: name },
      ],
      ...{ action: addressWith(`/circle-members/${id}`, { back }), ...told },
      fields: [
        field({ kind: 'hidden', name: 'back', label: '', value: back }),
        ...endFields(
          member,
          typed ?? { toOn: member.toOn ?? this.clock.today(), recordFact: isEnding },
          lang,
        ),
      ],
      now: [{ name: member.person, value: timeText(member, lang) ?? '' }],
      ...{ submit: words[isEnding ? 'save-end' : 'save-right'], cancel: back },
    });
  }

  private async found({ organisation }: Principal, id: string): Promise<CircleMemberListed> {
    const found = await this.query.member(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
