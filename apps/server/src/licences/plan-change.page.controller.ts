import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { CHANGE_KINDS, LicencePageQuery, PlanChange, whatIsNeeded } from '@fristvakt/licences';
import type { ChangeKind, LicenceHead } from '@fristvakt/licences';
import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { Law } from '@fristvakt/providers';
import type { ProviderKind } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { licenceCrumbs, licenceOf } from './licence-frame';
import { FRAME_WORDS, joinedWords } from './frame.words';
import { CHANGE_NAMES } from './named';
import { plannedDay, toldNeed } from './planned-change.presenter';
import type { ToldNeed } from './planned-change.presenter';
import { CHANGES_WORDS } from './planned-changes.words';
import { FormReading } from '../pages/read-form';
import { choiceIn, dayIn, textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';

const WORDS = joinedWords(FRAME_WORDS, CHANGES_WORDS);

/** What stands in the wizard. */
interface Typed {
  readonly kind: string;
  readonly plannedOn: string;
  readonly description: string;
}

/** A change and its day, when both can be read. */
interface Chosen {
  readonly kind: ChangeKind;
  readonly plannedOn: PlainDate;
}

/** The wizard of a planned change: what and when, what that asks, and only then is it saved. */
@Controller()
export class PlanChangePages {
  constructor(
    private readonly licences: LicencePageQuery,
    private readonly planning: PlanChange,
    private readonly law: Law,
  ) {}

  /** Choosing writes nothing: what is asked for stands in the address and can be sent on. */
  @Page('licences/:id/changes/new', 'read-register')
  async choose(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const licence = await licenceOf(this.licences, principal, id);
    const [kind, plannedOn] = [choiceIn(query, 'kind', CHANGE_KINDS), dayIn(query, 'plannedOn')];
    const typed = { kind: kind ?? '', plannedOn: textIn(query, 'plannedOn') ?? '', description: '' };
    const chosen = kind === undefined || plannedOn === undefined ? undefined : { kind, plannedOn };
    const isAsked = query['kind'] !== undefined || query['plannedOn'] !== undefined;
    const faults =
      chosen === undefined && isAsked ? [{ name: null, text: CHANGES_WORDS[lang]['bad-choice'] }] : [];
    return this.page(principal, licence, { typed, chosen, faults }, lang);
  }

  @Form('licences/:id/changes/new', 'keep-register')
  async plan(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const licence = await licenceOf(this.licences, principal, licenceId);
    const words = CHANGES_WORDS[lang];
    const reading = new FormReading(form, lang);
    const kind = reading.choice({ name: 'kind', label: words.kind }, CHANGE_KINDS, 'owner');
    const plannedOn = parsePlainDate(reading.day({ name: 'plannedOn', label: words['planned-on'] }));
    const description = reading.text({ name: 'description', label: words.description });
    if (!reading.ok || plannedOn === undefined) {
      const typed = {
        kind: form.text('kind'),
        plannedOn: form.text('plannedOn'),
        description: form.text('description'),
      };
      const isChosen = !reading.faults.some(({ name }) => name === 'kind' || name === 'plannedOn');
      const chosen = isChosen && plannedOn !== undefined ? { kind, plannedOn } : undefined;
      return this.page(principal, licence, { typed, chosen, faults: reading.faults }, lang);
    }
    const { organisation, membership: by } = principal;
    valueOf(await this.planning.execute({ organisation, by, licenceId, kind, plannedOn, description }));
    return new Redirect(`/licences/${licenceId}#changes`, 'saved');
  }

  private page(
    principal: Principal,
    licence: LicenceHead,
    {
      typed,
      chosen,
      faults,
    }: { readonly typed: Typed; readonly chosen: Chosen | undefined; readonly faults: readonly FormFault[] },
    lang: Language,
  ): View {
    return new View('licences/planned-change-new', {
      ...{ title: CHANGES_WORDS[lang]['new-title'], words: WORDS, status: faults.length === 0 ? 200 : 422 },
      model: {
        ...{ id: licence.id, faults, mayKeep: may(principal, 'keep-register') },
        crumbs: licenceCrumbs(licence, lang),
        fields: withFaults(chooseFields(typed, lang), faults),
        chosen:
          chosen === undefined
            ? null
            : {
                ...{ kind: chosen.kind, plannedOn: chosen.plannedOn },
                ...{ name: CHANGE_NAMES[chosen.kind][lang], on: plannedDay(chosen.plannedOn, lang) },
                need: this.needed(licence, chosen, lang),
                saveFields: withFaults([descriptionField(typed.description, lang)], faults),
              },
      },
    });
  }

  private needed(
    { providerKind, statute }: LicenceHead,
    { kind, plannedOn }: Chosen,
    lang: Language,
  ): ToldNeed {
    const act = statute === 'SoL' ? 'SoL' : 'LSS';
    return toldNeed(
      whatIsNeeded(kind, providerKind as ProviderKind, plannedOn, this.law.catalogue, act),
      lang,
    );
  }
}

function chooseFields({ kind, plannedOn }: Typed, lang: Language): readonly FormField[] {
  const words = CHANGES_WORDS[lang];
  return [
    field({
      ...{ kind: 'select', name: 'kind', label: words.kind, value: kind, required: true },
      options: [
        { value: '', label: COMMON_WORDS[lang]['choose-one'] },
        ...CHANGE_KINDS.map((one) => ({ value: one, label: CHANGE_NAMES[one][lang] })),
      ],
    }),
    field({
      ...{ kind: 'day', name: 'plannedOn', label: words['planned-on'], value: plannedOn, required: true },
      help: words['planned-on-help'],
    }),
  ];
}

const descriptionField = (description: string, lang: Language): FormField =>
  field({
    ...{ kind: 'long-text', name: 'description', label: CHANGES_WORDS[lang].description, required: true },
    ...{ value: description, help: CHANGES_WORDS[lang]['description-help'] },
  });
