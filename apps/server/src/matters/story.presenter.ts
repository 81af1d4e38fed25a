import type { PlainDate } from '@fristvakt/calendar';
import type { Fact } from '@fristvakt/proceedings';
import type { FactListed } from '@fristvakt/providers';
import { capital, dayOrRough, decisionName, factSentence, servedText, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { swedishDay } from '../pages/swedish-time';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import type { MatterLook, Place } from './matter-look';
import type { Turn } from './matter-turns';
import { STORY_WORDS } from './story.words';
import { ownChangesOf, turnChanges } from './turn-changes';
import type { ChangeGroup } from './turn-changes';

/** What was recorded of the same before it was corrected. */
export interface FormerFact {
  readonly sentence: string;
  readonly when: string | null;
  readonly told: string;
}

/** One thing in the story of a matter. */
export interface StoryItem {
  /** `happened`, `served`, or `passed` where only a day came. */
  readonly kind: 'happened' | 'served' | 'passed';
  /** The fact's id in the record, by which contradictions name it. */
  readonly ref: string | null;
  readonly href: string | null;
  readonly sentence: string;
  /** All that is known of the day, where it is known by its month or year alone: `någon gång under mars 2022`. */
  readonly sometime: string | null;
  /** The same in a sentence. */
  readonly rough: string | null;
  /** The other matter it happened in. */
  readonly place: Place | null;
  readonly note: string | null;
  readonly recorded: string | null;
  /** Whether a second person has confirmed the day of service. */
  readonly service: Told | null;
  readonly former: readonly FormerFact[];
  readonly changes: readonly ChangeGroup[];
}

export interface StoryDayTold {
  readonly on: PlainDate;
  readonly items: readonly StoryItem[];
}

/** The story of a matter up to the day of the page, day by day, oldest first. */
export function storyOf(look: MatterLook): readonly StoryDayTold[] {
  const days: { on: PlainDate; items: StoryItem[] }[] = [];
  for (const turn of turnsToTell(look)) {
    if (turn.on > look.data.asOf) break;
    const items = itemsOf(turn, look);
    const last = days.at(-1);
    if (last?.on === turn.on) last.items.push(...items);
    else days.push({ on: turn.on, items: [...items] });
  }
  return days;
}

/** The turns that concern the matter: what happened in it, and what changed it. */
export function turnsToTell({ data }: MatterLook): readonly Turn[] {
  const { ref } = data.matter;
  return data.turns.filter(
    (turn) =>
      turn.fact?.matter === ref ||
      turn.served.some(({ matter }) => matter === ref) ||
      ownChangesOf(turn, ref).length > 0,
  );
}

function itemsOf(turn: Turn, look: MatterLook): readonly StoryItem[] {
  const { fact } = turn;
  const changes = turnChanges(turn, look);
  if (fact !== null && look.sees(fact.id)) return [happened(fact, changes, look)];
  const served = turn.served.filter(({ id }) => look.sees(id));
  if (served.length === 0) return [passed(fact, changes, look)];
  return served.map((one, place) => servedItem(one, place === served.length - 1 ? changes : [], look));
}

const NOTHING = {
  ...{ ref: null, href: null, sometime: null, rough: null, place: null, note: null, recorded: null },
  ...{ service: null, former: [] },
} as const;

/** A day that changed something, by its coming alone or by a fact that is not to be told here. */
function passed(fact: Fact | null, changes: readonly ChangeGroup[], { lang }: MatterLook): StoryItem {
  const sentence = STORY_WORDS[lang][fact === null ? 'time-passed' : 'from-elsewhere'];
  return { ...NOTHING, kind: 'passed', sentence, sometime: sometimeOf(fact?.on, lang), changes };
}

/** What is known of a day that is not known; null of one that is. */
export const sometimeOf = (on: Fact['on'] | undefined, lang: Language): string | null =>
  on === undefined || on.first === on.last ? null : dayOrRough(on, lang);

/** That a day is not known, and what is; null of one that is known. */
export function roughOf(on: Fact['on'], lang: Language): string | null {
  const when = sometimeOf(on, lang);
  return when === null ? null : wordsIn(STORY_WORDS, lang)('rough', { when });
}

function servedItem(fact: Fact, changes: readonly ChangeGroup[], look: MatterLook): StoryItem {
  const { lang } = look;
  const how = fact.served === undefined ? '' : servedText(fact.served, lang);
  const what = capital(decisionName(fact, lang));
  return {
    ...NOTHING,
    ...{
      kind: 'served',
      ref: fact.id,
      href: look.factHref(fact.id),
      place: look.place(fact.matter),
      changes,
    },
    sometime: sometimeOf(fact.served?.on, lang),
    sentence: wordsIn(STORY_WORDS, lang)('served', { what, how }),
    service: serviceTold(rowOf(fact, look), look),
  };
}

function happened(fact: Fact, changes: readonly ChangeGroup[], look: MatterLook): StoryItem {
  const { lang } = look;
  const now = look.fact(fact.id) ?? fact;
  const row = rowOf(fact, look);
  const note = fact.free['note'];
  return {
    ...{ kind: 'happened', ref: fact.id, href: look.factHref(fact.id), changes },
    sentence: factSentence(now, lang),
    ...{ sometime: sometimeOf(fact.on, lang), rough: roughOf(fact.on, lang) },
    place: look.place(fact.matter),
    note: typeof note === 'string' && note.trim() !== '' ? note : null,
    recorded: row === undefined ? null : recordedText(row, 'recorded', look),
    service:
      now.served?.on === undefined || now.served.on.last > fact.on.last ? null : serviceTold(row, look),
    former: formerOf(row, look),
  };
}

const rowOf = (fact: Fact, { data }: MatterLook): FactListed | undefined =>
  data.facts.find(({ ref }) => ref === fact.id);

/** Who wrote a fact down, and when: `Registrerad av Kim Ek 3 februari 2023`. */
function recordedText(row: FactListed, key: 'recorded' | 'corrected', { lang, data }: MatterLook): string {
  const say = wordsIn(STORY_WORDS, lang);
  const on = swedishDay(row.recordedAt, lang);
  const name = data.names.get(row.recordedBy ?? '');
  if (name !== undefined) return say(key, { name, on });
  if (row.recordedBy === null) return say(`${key}-from-file`, { on });
  return say(`${key}-plainly`, { on });
}

function serviceTold(row: FactListed | undefined, { lang, data }: MatterLook): Told | null {
  if (row === undefined) return null;
  const say = wordsIn(STORY_WORDS, lang);
  if (row.confirmedBy === null) return { text: say('service-open'), icon: 'question', tone: 'warning' };
  const name = data.names.get(row.confirmedBy);
  const text = name === undefined ? say('service-confirmed-plainly') : say('service-confirmed', { name });
  return { text, icon: 'check', tone: 'success' };
}

/** What a fact corrects, the latest first: as it was recorded, and who corrected it when. */
function formerOf(row: FactListed | undefined, look: MatterLook): readonly FormerFact[] {
  const found: FormerFact[] = [];
  const { facts } = look.data;
  let [by, at] = [row, facts.find(({ id }) => id === row?.correctsId)];
  while (by !== undefined && at !== undefined && found.length < facts.length) {
    const { ref } = at;
    const fact = look.data.day.caseFile.facts.find(({ id }) => id === ref);
    if (fact !== undefined) {
      found.push({
        sentence: factSentence(fact, look.lang),
        when: fact.on.text === look.fact(by.ref)?.on.text ? null : whenText(fact, look.lang),
        told: `${recordedText(at, 'recorded', look)} ${recordedText(by, 'corrected', look)}`,
      });
    }
    const { correctsId } = at;
    [by, at] = [at, facts.find(({ id }) => id === correctsId)];
  }
  return found;
}
