import type { DisputeListed } from '@fristvakt/appeals';
import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { NextDeadline } from '@fristvakt/deadlines';
import type { InspectionListed } from '@fristvakt/inspections';
import { ACTORS } from '@fristvakt/proceedings';
import type { MatterKind } from '@fristvakt/proceedings';
import {
  CERTAINTY,
  MATTER_NAMES,
  actorName,
  capital,
  fieldValue,
  shortDate,
  titledOf,
} from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf, deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told, Tone } from '../pages/tone';
import { matterTitle } from './matter-look';
import { matterStatus, resultTone } from './matter-status';
import { MATTER_LIST_WORDS } from './matter-list.words';

/** What every list tells of a matter. */
interface ListedMatter {
  readonly href: string;
  readonly title: string;
  readonly provider: string;
  readonly status: Told;
}

interface Source {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly provider: string;
  readonly status: string | null;
}

const listed = (source: Source, kind: MatterKind, lang: Language): ListedMatter => ({
  href: `/matters/${source.id}`,
  title: matterTitle({ ...source, kind }, lang),
  provider: source.provider,
  status: matterStatus({ kind, status: source.status }, lang),
});

/** A matter of any kind, with what the provider has to do next in it. */
export interface MatterRow extends ListedMatter {
  readonly tone: Tone;
  /** Null where the title says what kind it is. */
  readonly kind: string | null;
  readonly next: (DeadlineLine & { readonly href: string }) | null;
}

export function matterRow(
  source: Source & { readonly kind: string },
  next: NextDeadline | undefined,
  today: PlainDate,
  lang: Language,
): MatterRow {
  const kind = source.kind as MatterKind;
  const name = `${MATTER_NAMES[kind][lang]} ${source.ref}`;
  const row = listed(source, kind, lang);
  const line = next === undefined ? null : nextLine(next, today, lang);
  return { ...row, kind: row.title === name ? null : name, next: line, tone: line?.tone ?? 'neutral' };
}

function nextLine(next: NextDeadline, today: PlainDate, lang: Language): MatterRow['next'] {
  const { id, kind, party, status, certainty, rule, fact, matterKind } = next;
  const source = {
    kind,
    party,
    status,
    certainty,
    rule,
    event: fact?.ref ?? '',
    due: dayOf(next.due),
    from: null,
    hours: null,
  };
  const line = deadlineLine(source, titledOf(fact, matterKind), today, lang);
  return { ...line, href: `/deadlines/${id}` };
}

/** An inspection: what IVO still waits for, and by when. */
export interface InspectionRow extends ListedMatter {
  readonly tone: Tone;
  readonly openedOn: string;
  readonly demands: number;
  readonly nextDue: string | null;
  readonly nextLeft: string | null;
  readonly earlier: string;
}

export function inspectionRow(source: InspectionListed, today: PlainDate, lang: Language): InspectionRow {
  const { openedOn, openDemands, nextDue, earlier } = source;
  const row = listed(source, 'inspection', lang);
  const line =
    nextDue === null
      ? null
      : deadlineLine(
          {
            ...{ kind: 'reply', event: '', party: 'provider', status: 'open', certainty: 'certain' },
            ...{ due: dayOf(nextDue), from: null, hours: null, rule: '' },
          },
          undefined,
          today,
          lang,
        );
  return {
    ...row,
    ...{ tone: line?.tone ?? 'neutral', nextDue, nextLeft: line?.distance ?? null, demands: openDemands },
    openedOn: openedOn === null ? '' : dayText(openedOn, lang),
    earlier: earlier === null ? '' : String(earlier),
  };
}

/** An appeal: where it lies, what the courts have said on stay and leave, how it went, and who may still appeal. */
export interface AppealRow extends ListedMatter {
  readonly court: string;
  readonly stay: string;
  readonly leave: string;
  readonly result: Told | null;
  readonly lastDays: readonly { readonly text: string; readonly unsure: string | null }[];
}

export function appealRow(source: DisputeListed, lang: Language): AppealRow {
  const say = wordsIn(MATTER_LIST_WORDS, lang);
  const { instance, stay, leave, result, finalOn, lastDays } = source;
  const days = lastDays.map(({ party, due, certainty }) => ({
    text: say('last-day', {
      party: capital(partyName(party, lang)),
      on: due === null ? '–' : dayText(due, lang),
    }),
    unsure: certainty === 'assumed' || certainty === 'unverified' ? CERTAINTY[certainty][lang] : null,
  }));
  return {
    ...listed(source, 'appeal', lang),
    court: instance === null ? '' : capital(fieldValue('instance', instance, lang)),
    // When nothing can be appealed any more a stay has nothing to stay.
    stay: stay === 'none' || finalOn !== null ? '' : capital(fieldValue('stay', stay, lang)),
    leave: leave === 'not-required' ? '' : capital(fieldValue('leave', leave, lang)),
    result:
      result === null
        ? null
        : {
            text: capital(fieldValue('result', result, lang)),
            ...{ tone: resultTone(result), icon: result === 'won' ? 'check' : 'dot' },
          },
    lastDays: [
      ...(finalOn === null ? [] : [{ text: say('final-on', { on: dayText(finalOn, lang) }), unsure: null }]),
      ...days,
    ],
  };
}

function partyName(party: string, lang: Language): string {
  const actor = ACTORS.find((one) => one === party);
  return actor === undefined ? party : actorName(actor, lang);
}

/** A day that may be known by its month or year alone. */
function dayText(text: string, lang: Language): string {
  const day = parsePlainDate(text);
  return day === undefined ? text : shortDate(day, lang);
}
