import { Controller } from '@nestjs/common';
import { Members, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { Absences, EnterAbsence, RemoveAbsence } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { ABSENCE_FIELDS, absenceFields, absenceIn, absenceLine, choosable } from './absence-form';
import type { AbsenceWritten } from './absence-form';
import { SETTINGS_WORDS } from './settings.words';

const ADDRESS = '/reminders/absences';
const [MOST_MEMBERS, MOST_ABSENCES] = [200, 300];

/** Who is away, for whoever sees to it that somebody stands in. */
@Controller()
export class AbsencesPages {
  constructor(
    private readonly absences: Absences,
    private readonly entering: EnterAbsence,
    private readonly removing: RemoveAbsence,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  @Page('reminders/absences', 'enter-absences')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return this.page(principal, lang);
  }

  @Form('reminders/absences', 'enter-absences')
  async enter(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written = absenceIn(form, null, lang);
    if (written.faults.length > 0) return this.page(principal, lang, written);
    const outcome = await this.entering.execute({ ...written, principal });
    if (outcome.ok) return new Redirect(ADDRESS, 'absence-entered');
    const { faults, status } = toldRefusal(outcome.refusal, ABSENCE_FIELDS, lang);
    return this.page(principal, lang, { ...written, faults }, status);
  }

  @Form('reminders/absences/:id/removal', 'enter-absences')
  async remove(@Asking() principal: Principal, @Id() id: string): Promise<Redirect> {
    valueOf(await this.removing.execute({ principal, id, of: null }));
    return new Redirect(ADDRESS, 'absence-removed');
  }

  private async page(
    principal: Principal,
    lang: Language,
    written?: AbsenceWritten,
    status = written === undefined ? 200 : 422,
  ): Promise<View> {
    const today = this.clock.today();
    const absences = await this.absences.list({ principal, since: today, limit: MOST_ABSENCES });
    const people = choosable(await this.members.list(principal, { most: MOST_MEMBERS }));
    return new View('reminders/absences', {
      ...{ title: SETTINGS_WORDS[lang]['others-title'], words: SETTINGS_WORDS, status },
      model: {
        faults: written?.faults ?? [],
        absences: absences.map((one) => absenceLine(one, ADDRESS, today, lang)),
        ...{ absenceAction: ADDRESS, namesThem: true, mayAnswer: true },
        absenceFields: absenceFields(people, written ?? {}, lang, true),
        maySet: may(principal, 'set-reminders'),
      },
    });
  }
}
