import type { Member } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { AbsenceListed } from '@fristvakt/reminders';
import { shortDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { FormReading } from '../pages/read-form';
import type { SentForm } from '../wire/sent-form';
import { SETTINGS_WORDS } from './settings.words';

/** An absence as somebody wrote it. */
export interface AbsenceWritten {
  readonly member: string;
  readonly from: string;
  readonly until: string;
  readonly standIn: string | null;
  readonly faults: readonly FormFault[];
}

/** Where the form names what a refusal names. */
export const ABSENCE_FIELDS = { memberId: 'member', until: 'until', standInId: 'standIn' };

/** Who can be told and can stand in, as a list to choose from. */
export const choosable = (members: readonly Member[]): readonly { value: string; label: string }[] =>
  members
    .filter(({ state, matter }) => state === 'active' && matter === null)
    .map(({ id, name }) => ({ value: id, label: name }));

/** `own`: the member whose absence it is; null: the form asks whose. */
export function absenceIn(form: SentForm, own: string | null, lang: Language): AbsenceWritten {
  const words = wordsIn(SETTINGS_WORDS, lang);
  const reading = new FormReading(form, lang);
  const asked = { name: 'member', label: words('member') };
  return {
    member: own ?? reading.optionalId(asked) ?? missing(reading, asked),
    from: reading.day({ name: 'from', label: words('from') }),
    until: reading.day({ name: 'until', label: words('until') }),
    standIn: reading.optionalId({ name: 'standIn', label: words('stand-in') }) ?? null,
    faults: reading.faults,
  };
}

function missing(reading: FormReading, asked: { readonly name: string; readonly label: string }): string {
  return reading.text(asked);
}

export function absenceFields(
  people: readonly { readonly value: string; readonly label: string }[],
  written: Partial<AbsenceWritten>,
  lang: Language,
  asksWhose: boolean,
): readonly FormField[] {
  const words = wordsIn(SETTINGS_WORDS, lang);
  const whose = field({
    ...{ kind: 'select', name: 'member', label: words('member'), required: true },
    ...{ value: written.member ?? '', options: [{ value: '', label: '–' }, ...people] },
  });
  const fields = [
    ...(asksWhose ? [whose] : []),
    field({ kind: 'day', name: 'from', label: words('from'), required: true, value: written.from ?? '' }),
    field({ kind: 'day', name: 'until', label: words('until'), required: true, value: written.until ?? '' }),
    field({
      ...{ kind: 'select', name: 'standIn', label: words('stand-in'), value: written.standIn ?? '' },
      options: [{ value: '', label: words('usual') }, ...people],
    }),
  ];
  return withFaults(fields, written.faults ?? []);
}

/** An absence as a row. `action`: where taking it back is sent, up to its id. */
export function absenceLine(
  { id, member, from, until, standIn }: AbsenceListed,
  action: string,
  today: PlainDate,
  lang: Language,
): object {
  const words = wordsIn(SETTINGS_WORDS, lang);
  const first = parsePlainDate(from);
  return {
    ...{ member, from, until, standIn: standIn ?? words('stand-in-usual'), isNow: from <= today },
    action: `${action}/${id}/removal`,
    removeLabel: words('remove-of', {
      from: first === undefined ? from : shortDate(first, lang),
      name: member,
    }),
  };
}
