import type { PlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import { derive } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Deadline, Matter, MatterState } from '@fristvakt/proceedings';
import {
  FIELD_NAMES,
  PROVIDER_NAMES,
  REMEDY_NAMES,
  REMEDY_REASONS,
  addresseeText,
  becauseSentence,
  decisionName,
  distance,
  fieldValue,
  fullDate,
  matterName,
  matterStatusText,
  mayOperateText,
  missingSentence,
  problemSentence,
} from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf, fileOf, languageOf, readArguments } from './arguments';
import { today } from './clock';
import { answer } from './command';
import type { Command } from './command';
import { deadlineLines, isOpen } from './deadline-lines';
import { lookupFor } from './lookup';
import { readStory } from './story';
import { paintFor, printable, widthOf, wrap } from './terminal';
import type { Paint, Tint } from './terminal';

/** How everything stands on a day, for a person: each matter, what is due for whom, and why. */
export const explain: Command = {
  summary: 'how things stand on a day, what is due and why',
  help: `Usage: fristvakt explain FILE [--as-of DAY] [--all] [--lang sv|en] [--json]

  --as-of DAY   YYYY-MM-DD; today in Sweden if left out
  --all         also what has been done, missed or overtaken
  --lang        sv (default) or en
  --json        the same as replay prints for that day
`,
  run(words) {
    const args = readArguments(words, { 'as-of': 'text', all: 'flag', lang: 'text', json: 'flag' });
    const lang = languageOf(args);
    const given = args.text('as-of');
    const asOf = given === undefined ? today() : dayOf(given, '--as-of');
    const story = readStory(fileOf(args)).caseFile;
    const state = derive(CATALOGUE, story, asOf);
    if (args.flag('json')) return answer(`${JSON.stringify(state)}\n`);
    const { stdout } = process;
    const view: View = { story, state, asOf, lang, paint: paintFor(stdout), width: widthOf(stdout, 100) };
    return answer(
      [heading(view), ...matters(view), ...due(view, args.flag('all')), ...remedies(view), ''].join('\n'),
    );
  },
};

interface View {
  readonly story: CaseFile;
  readonly state: CaseState;
  readonly asOf: PlainDate;
  readonly lang: Language;
  readonly paint: Paint;
  readonly width: number;
}

function heading({ story, asOf, lang, paint, width }: View): string {
  const { provider, title } = story;
  const day = `${lang === 'sv' ? 'Läget' : 'As of'} ${fullDate(asOf, lang)}`;
  const who = `${printable(provider.name)} (${PROVIDER_NAMES[provider.kind][lang]})`;
  return `${paint('bold', wrap(printable(title), width, '  '))}\n${wrap(`${who} · ${day}`, width, '  ')}\n`;
}

function matters(view: View): readonly string[] {
  return view.story.matters.flatMap((matter) => {
    const state = view.state.matters[matter.id];
    return state ? [matterLines(view, matter, state)] : [];
  });
}

const TINTS: Readonly<Record<string, Tint>> = {
  active: 'green',
  restored: 'green',
  'revoked-stayed': 'yellow',
  revoked: 'red',
  refused: 'red',
  banned: 'red',
  'awaiting-provider': 'yellow',
};

function matterLines(view: View, matter: Matter, state: MatterState): string {
  const { lang, paint, width } = view;
  const status = matterStatusText(state.kind, state.status, lang);
  const tint = TINTS[state.status ?? ''];
  const name = matterName(view.story, matter.id, lang);
  const parts = [
    tint === undefined ? status : paint(tint, status),
    mayOperateText(state, lang),
    ...fields(state, lang),
  ];
  const head = `${paint('bold', name)}  ${parts.filter((part) => part !== undefined).join(' · ')}`;
  const why = state.because.map((because) => {
    const basis = [...(because.event === null ? [] : [because.event]), ...because.cites].join(', ');
    return `${becauseSentence(because, lang)}${basis === '' ? '' : ` [${basis}]`}`;
  });
  const look = lookupFor(view.story, lang, view.asOf);
  const missing = state.missing.map(
    (one) =>
      `${lang === 'sv' ? 'Ofullständigt' : 'Missing'}: ${missingSentence(one, look.fact(one.event), lang)}`,
  );
  const problems = state.problems.map(
    (one) => `${lang === 'sv' ? 'Stämmer inte' : 'Does not agree'}: ${problemSentence(one, lang)}`,
  );
  const lines = [
    ...why,
    ...missing.map((text) => paint('yellow', text)),
    ...problems.map((text) => paint('red', text)),
  ];
  return [wrap(head, width, '    '), ...lines.map((text) => `  ${wrap(text, width, '    ', 2)}`), ''].join(
    '\n',
  );
}

/** The fields worth saying beside the status, where they say something. */
function fields(state: MatterState, lang: Language): readonly string[] {
  const shown: Readonly<Record<string, unknown>> = { ...state };
  if (state.status === null) return [];
  return (BESIDE[state.kind] ?? []).flatMap((name) => {
    const value = shown[name];
    const quiet = typeof value !== 'string' || QUIET.has(value);
    return quiet ? [] : [`${FIELD_NAMES[name]?.[lang] ?? name}: ${fieldValue(name, value, lang)}`];
  });
}

const BESIDE: Readonly<Record<string, readonly string[]>> = {
  appeal: ['instance', 'appellant', 'stay', 'leave', 'result'],
  licence: ['paymentToProvider'],
};
const QUIET: ReadonlySet<string> = new Set(['direct', 'none', 'not-required']);

function due(view: View, all: boolean): readonly string[] {
  const { state, lang, paint } = view;
  const open = state.deadlines.filter(isOpen);
  const closed = state.deadlines.filter((one) => !open.includes(one));
  const sections = [section(view, lang === 'sv' ? 'Att göra och bevaka' : 'To do and to watch', open)];
  const missed = closed.filter((one) => one.status === 'missed' && one.party === 'provider');
  if (all) sections.push(section(view, lang === 'sv' ? 'Avslutat' : 'Closed', closed));
  else if (missed.length > 0) sections.push(section(view, lang === 'sv' ? 'Försuttet' : 'Missed', missed));
  const hidden = all ? 0 : closed.length - missed.length;
  const note =
    hidden === 0
      ? []
      : [
          paint(
            'dim',
            lang === 'sv'
              ? `${String(hidden)} avslutade visas med --all.\n`
              : `${String(hidden)} closed ones are shown with --all.\n`,
          ),
        ];
  return [...sections, ...note];
}

function section(view: View, title: string, deadlines: readonly Deadline[]): string {
  const { lang, paint } = view;
  if (deadlines.length === 0) {
    return `${paint('bold', title)}\n  ${lang === 'sv' ? 'Inget.' : 'Nothing.'}\n`;
  }
  const look = lookupFor(view.story, lang, view.asOf);
  const blocks = deadlines.map((deadline) =>
    deadlineLines(deadline, { ...look, asOf: view.asOf, paint, width: view.width }),
  );
  return `${paint('bold', title)}\n${blocks.join('\n')}`;
}

function remedies(view: View): readonly string[] {
  const { story, state, lang, paint, asOf, width } = view;
  const all = Object.values(state.matters).flatMap((matter) => matter.remedies);
  const shown = all.filter((remedy) => remedy.open || remedy.reason === 'time-out');
  if (shown.length === 0) return [];
  const look = lookupFor(story, lang, asOf);
  const lines = shown.map((remedy) => {
    const fact = look.fact(remedy.event);
    const what = fact ? decisionName(fact, lang) : remedy.event;
    const name = `${REMEDY_NAMES[remedy.kind][lang]} – ${what === remedy.event ? remedy.event : `${what} (${remedy.event})`}`;
    const until =
      remedy.until !== null && remedy.open
        ? `, ${lang === 'sv' ? 'senast' : 'by'} ${fullDate(remedy.until, lang)} (${distance(asOf, remedy.until, lang)})`
        : '';
    const addressee = remedy.open ? addresseeText(remedy, lang) : '';
    const to = addressee === '' ? '' : `; ${addressee}`;
    const mark = remedy.open
      ? paint('green', lang === 'sv' ? 'öppen ' : 'open  ')
      : paint('dim', lang === 'sv' ? 'stängd' : 'closed');
    const text = `${name}: ${REMEDY_REASONS[remedy.reason][lang]}${until}${to} [${remedy.cites.join(', ')}]`;
    return `  ${mark}  ${wrap(text, width, '          ', 10)}`;
  });
  return [
    paint('bold', lang === 'sv' ? 'Vägar framåt för anordnaren' : 'Ways open to the provider'),
    ...lines,
  ];
}
