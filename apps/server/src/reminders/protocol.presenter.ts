import { addDays, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type {
  ProtocolChange,
  ProtocolMail,
  ProtocolOpened,
  ProtocolReminder,
  ProtocolSeal,
} from '@fristvakt/reminders';
import { fullDate, shortDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { happenedOnText } from '../desk/named-fact';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import type { Tone } from '../pages/tone';
import { PROTOCOL_WORDS } from './protocol.words';
import { becauseText, deadlineHref, lateText, stepText, toldLine } from './reminder-text';

export interface ProtocolReader {
  readonly today: PlainDate;
  readonly lang: Language;
}

interface LinkShown {
  readonly text: string;
  readonly href: string | null;
}

/** The protocol of a day with everything round it. */
export function protocolModel(opened: ProtocolOpened, day: PlainDate, reader: ProtocolReader): object {
  const { protocol, seal } = opened;
  const { lang, today } = reader;
  const words = wordsIn(PROTOCOL_WORDS, lang);
  const change = (one: ProtocolChange): object => changeLine(one, opened, reader);
  const failed = protocol.mails.filter(({ state }) => state === 'failed').length;
  const { entered, moved, met, missed, reminders } = protocol;
  const sent = reminders.filter(({ state }) => state === 'sent').length;
  return {
    seal: sealShown(seal, day === today, lang),
    summary: words('summary', {
      ...{ entered: entered.length, moved: moved.length, met: met.length, missed: missed.length },
      ...{ sent, failed },
    }),
    days: {
      day,
      previous: { href: `/protocol/${addDays(day, -1)}`, text: shortDate(addDays(day, -1), lang) },
      next:
        day >= today
          ? null
          : { href: `/protocol/${addDays(day, 1)}`, text: shortDate(addDays(day, 1), lang) },
    },
    ...{ entered: entered.map(change), moved: moved.map(change), met: met.map(change) },
    missed: missed.map(change),
    confirmed: protocol.confirmed.map(({ at, fact, by }) => ({
      ...{ time: timeOf(at, lang), fact: factShown(fact, opened, lang) },
      by: opened.people.get(by) ?? words('somebody'),
    })),
    reminders: reminders.map((one) => reminderShown(one, opened, reader)),
    mails: protocol.mails.map((one) => mailShown(one, opened, reader)),
  };
}

/** `13:05` in Sweden. */
const timeOf = (at: string, lang: Language): string => swedishTime(at, lang).text.slice(-5);

function deadlineShown(id: string | null, { deadlines }: ProtocolOpened, reader: ProtocolReader): LinkShown {
  const deadline = id === null ? undefined : deadlines.get(id);
  if (deadline === undefined) return { text: wordsIn(PROTOCOL_WORDS, reader.lang)('gone'), href: null };
  const { title } = toldLine(deadline, reader.today, reader.lang);
  return { text: title, href: deadlineHref(deadline, true) };
}

function placeOf(id: string, { deadlines }: ProtocolOpened): string {
  const deadline = deadlines.get(id);
  return deadline === undefined ? '' : `${deadline.matter}, ${deadline.provider}`;
}

function changeLine(change: ProtocolChange, opened: ProtocolOpened, reader: ProtocolReader): object {
  const { lang } = reader;
  const words = wordsIn(PROTOCOL_WORDS, lang);
  const { at, deadline, from, to, by } = change;
  const dayText = (due: string | null | undefined): string => {
    const day = parsePlainDate(due ?? '');
    return day === undefined ? words('no-day') : shortDate(day, lang);
  };
  return {
    ...{ time: timeOf(at, lang), deadline: deadlineShown(deadline, opened, reader) },
    ...{ place: placeOf(deadline, opened), was: dayText(from?.due), is: dayText(to?.due) },
    isLate: to?.status === 'late',
    cause: causeShown(change, opened, lang),
    by: by === null ? null : (opened.people.get(by) ?? words('somebody')),
  };
}

const CAUSES = ['import', 'day', 'law', 'matter', 'repair', 'register', 'fact', 'correction'] as const;

/** The fact that did it, or what else. */
function causeShown({ cause, fact }: ProtocolChange, opened: ProtocolOpened, lang: Language): LinkShown {
  const words = wordsIn(PROTOCOL_WORDS, lang);
  if (fact !== null) {
    const shown = factShown(fact, opened, lang);
    return cause === 'correction' ? { ...shown, text: words('correction-of', { what: shown.text }) } : shown;
  }
  const known = CAUSES.find((one) => one === cause);
  return { text: known === undefined ? cause : words(`cause-${known}`), href: null };
}

function factShown(id: string, { facts }: ProtocolOpened, lang: Language): LinkShown {
  const fact = facts.get(id);
  if (fact === undefined) return { text: wordsIn(PROTOCOL_WORDS, lang)('cause-fact'), href: null };
  return { text: happenedOnText(fact, fact.matterKind, lang), href: `/facts/${id}` };
}

function reminderShown(
  { at, deadline, slot, state, lateSeconds, to }: ProtocolReminder,
  opened: ProtocolOpened,
  reader: ProtocolReader,
): object {
  const { lang } = reader;
  const words = wordsIn(PROTOCOL_WORDS, lang);
  const name = (member: string): string => opened.people.get(member) ?? words('somebody');
  return {
    ...{ time: timeOf(at, lang), deadline: deadlineShown(deadline, opened, reader) },
    ...{ place: placeOf(deadline, opened), step: stepText(slot, lang) },
    note: state === 'overtaken' ? words('overtaken') : lateText(lateSeconds, lang),
    to: to.map(({ member, because }) => ({ name: name(member), because: becauseText(because, lang) })),
  };
}

function mailShown(
  { at, deadline, member, state }: ProtocolMail,
  opened: ProtocolOpened,
  reader: ProtocolReader,
): object {
  const { lang } = reader;
  const words = wordsIn(PROTOCOL_WORDS, lang);
  return {
    ...{ time: timeOf(at, lang), deadline: deadlineShown(deadline, opened, reader) },
    to: opened.people.get(member) ?? words('somebody'),
    state: words(state === 'failed' ? 'mail-failed' : 'mail-unknown'),
  };
}

interface SealShown {
  readonly title: string;
  readonly text: string;
  readonly tone: Tone;
  readonly icon: string;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

function sealShown(seal: ProtocolSeal | null, isToday: boolean, lang: Language): SealShown {
  const words = wordsIn(PROTOCOL_WORDS, lang);
  if (seal === null) {
    return isToday
      ? { title: words('open-title'), text: words('open-text'), tone: 'info', icon: 'clock', values: [] }
      : {
          title: words('unsealed-title'),
          text: words('unsealed-text'),
          tone: 'warning',
          icon: 'info',
          values: [],
        };
  }
  const { sha256, found, entry, sealedAt, holds } = seal;
  if (holds && entry !== null) {
    return {
      ...{ title: words('sealed-title'), tone: 'success', icon: 'seal' },
      text: words('sealed-text', { at: swedishTime(sealedAt, lang).text }),
      values: [
        { name: words('sealed-hash'), value: sha256 },
        { name: words('sealed-entry', { seq: entry.seq }), value: entry.hash },
      ],
    };
  }
  return {
    ...{ title: words('broken-title'), text: words('broken-text'), tone: 'danger', icon: 'stop' },
    values: [
      { name: words('broken-found'), value: found },
      { name: words('broken-row'), value: sha256 },
      { name: words('broken-chain'), value: entry?.sha256 ?? words('broken-no-entry') },
    ],
  };
}

export const protocolTitle = (day: PlainDate, lang: Language): string =>
  wordsIn(PROTOCOL_WORDS, lang)('title', { day: fullDate(day, lang) });
