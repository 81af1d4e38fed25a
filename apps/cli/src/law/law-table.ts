import { NON_WORKING_DAYS, addDays, parsePlainDate } from '@fristvakt/calendar';
import { ABBREVIATIONS, DECIDED_CASES, WORKED_EXAMPLES } from '@fristvakt/law';
import type { Abbreviation } from '@fristvakt/law';
import type { Catalogue, Cite, Provenance, Rule, RuleVersion, Validity } from '@fristvakt/terms';
import { capital, kronor } from '@fristvakt/wording';
import {
  CONFIDENCE,
  COURT,
  DECISION,
  EFFECT,
  KIND,
  countText,
  shiftText,
  startsOnText,
  withWeekday,
} from './law-words';
import { fallsOn, holidayValidity } from './holiday-words';
import { cells } from './markdown-row';
import { casesPart, workedPart } from './table-of-cases';

/**
 * The catalogue as a Swedish document a jurist can read and mark up: `docs/law.md`. The same catalogue always gives the
 * same text, so every change of a rule shows as a change of this document. Pure.
 */
export function lawTable(catalogue: Catalogue): string {
  return [
    ...opening(catalogue),
    ...ABBREVIATIONS.flatMap((act) => actPart(catalogue, act)),
    ...notesPart(catalogue),
    ...effectsPart(catalogue),
    ...leavePart(catalogue),
    ...feesPart(catalogue),
    ...forumPart(catalogue),
    ...holidaysPart(),
    ...workedPart(WORKED_EXAMPLES),
    ...casesPart(DECIDED_CASES),
    ...abbreviationsPart(),
  ]
    .join('\n')
    .concat('\n');
}

function opening({ rules }: Catalogue): readonly string[] {
  const versions = rules.flatMap((rule) => rule.versions);
  const unverified = versions.filter((version) => version.confidence !== 'P').length;
  return [
    '# Rätten som data',
    '',
    'Denna fil är framställd ur regelkatalogen med `npm run law:table`. Ändra i katalogen, inte här.',
    '',
    `Katalogen innehåller ${String(rules.length)} regler i ${String(versions.length)} lydelser; ${String(unverified)} lydelser är ej verifierade.`,
    'Texterna är skrivna med egna ord. Läs författningen innan något läggs till grund för ett beslut.',
    '',
    '## Så läses tabellerna',
    '',
    '- **Löper från** är den dag tiden räknas från; den dagen räknas inte in.',
    '- **Tid** är den tid eller det ord bestämmelsen använder. Står där ”genast”, ”snarast” eller liknande sätter lagen ingen dag, och någon dag räknas inte ut.',
    '- **Förskjutning** säger vad som händer när den sista dagen inte är en vardag.',
    '- **Gäller** är lydelsens första och sista dag. Den lydelse som gäller på startdagen tillämpas.',
    '- **Kontrollerad** är den dag då någon senast höll lydelsen mot källan.',
    '- En regel står under den författning som anges först bland dess lagrum. De övriga lagrummen följer i samma ruta.',
    '',
    '| säkerhet | betyder |',
    '| --- | --- |',
    ...(['P', 'S', 'M', 'I'] as const).map((code) => `| ${code} | ${CONFIDENCE[code].sv} |`),
    '',
  ];
}

function actPart({ rules }: Catalogue, act: Abbreviation): readonly string[] {
  const own = rules.filter((rule) => actOf(rule.versions[0]?.cites[0])?.abbreviation === act.abbreviation);
  if (own.length === 0) return [];
  return [
    `## ${capital(act.name)}`,
    '',
    '| id | vad regeln säger | löper från | tid | förskjutning | binder | gäller | lagrum | säkerhet | kontrollerad |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...own.flatMap((rule) => rule.versions.map((version) => versionRow(rule, version))),
    '',
  ];
}

function versionRow(rule: Rule, version: RuleVersion): string {
  const method = version.count.kind === 'method';
  return cells([
    rule.id,
    `${rule.title.sv}. ${version.requires.sv}`,
    method ? '–' : startsOnText(version, 'sv'),
    countText(version.count, 'sv'),
    shiftText(version.count, 'sv'),
    version.binds.map((kind) => KIND[kind].sv).join(', '),
    validity(version),
    linked(version.cites),
    version.confidence,
    version.checkedOn,
  ]);
}

function notesPart({ rules }: Catalogue): readonly string[] {
  return [
    '## Anmärkningar, följder och räkneexempel',
    '',
    ...rules.flatMap((rule) => [
      `### ${rule.id}`,
      '',
      `*${rule.title.sv}.* ${rule.trigger.sv}`,
      '',
      ...rule.versions.flatMap((version) => [
        `- Lydelse ${validity(version)}${version.confidence === 'P' ? '' : ` – **${CONFIDENCE[version.confidence].sv}**`}`,
        `  - Följd: ${version.consequence.sv}`,
        ...(version.note === undefined ? [] : [`  - Anmärkning: ${version.note.sv}`]),
        `  - Läst i: ${[...new Set(version.cites.map((cite) => cite.readIn))].join('; ')}`,
        ...version.examples.map(
          ({ id, start, raw, due, authority }) =>
            `  - ${id}: ${withWeekday(start, 'sv')} → ${due === null ? 'ingen dag' : withWeekday(due, 'sv')}${raw === due || raw === null ? '' : ` (före förskjutning ${withWeekday(raw, 'sv')})`}. ${authority}`,
        ),
      ]),
      '',
    ]),
  ];
}

function effectsPart({ effects }: Catalogue): readonly string[] {
  return [
    '## När IVO:s beslut börjar gälla',
    '',
    '| lag | beslut | verkan | gäller | lagrum | säkerhet | kontrollerad | anmärkning |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...effects.map((one) =>
      cells([
        one.statute,
        one.decisions.map((decision) => DECISION[decision].sv).join(', '),
        EFFECT[one.effect].sv,
        ...provenance(one),
      ]),
    ),
    '',
  ];
}

function leavePart({ leave }: Catalogue): readonly string[] {
  return [
    '## Prövningstillstånd',
    '',
    '| domstol | grunder | gäller | lagrum | säkerhet | kontrollerad | anmärkning |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...leave.map((one) =>
      cells([
        COURT[one.court].sv,
        one.grounds.map((ground, index) => `${String(index + 1)}. ${ground.sv}`).join(' '),
        ...provenance(one),
      ]),
    ),
    '',
  ];
}

function feesPart({ fees }: Catalogue): readonly string[] {
  return [
    '## Ansökningsavgifter',
    '',
    '| ansökan om | avgift | gäller | lagrum | säkerhet | kontrollerad | anmärkning |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...fees.map((one) =>
      cells([
        one.about === 'new' ? 'ny verksamhet' : 'ändring av tillstånd',
        kronor(one.kronor),
        ...provenance(one),
      ]),
    ),
    '',
  ];
}

function forumPart({ forum }: Catalogue): readonly string[] {
  return [
    '## Var och hur det prövas',
    '',
    '| id | vad som gäller | gäller | lagrum | säkerhet | kontrollerad | anmärkning |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...forum.map((one) => cells([one.id, one.says.sv, ...provenance(one)])),
    '',
  ];
}

function holidaysPart(): readonly string[] {
  return [
    '## Dagar som flyttar en sista dag',
    '',
    'Söndagar, andra allmänna helgdagar, lördagar, midsommarafton, julafton och nyårsafton.',
    '',
    '| dag | infaller | gäller | lagrum |',
    '| --- | --- | --- | --- |',
    ...NON_WORKING_DAYS.map((one) => cells([one.sv, fallsOn(one), holidayValidity(one), linked(one.cites)])),
    '',
  ];
}

function abbreviationsPart(): readonly string[] {
  return [
    '## Förkortningar',
    '',
    '| förkortning | författning |',
    '| --- | --- |',
    ...ABBREVIATIONS.map((one) => cells([one.abbreviation, `[${one.name}](${one.link})`])),
  ];
}

/** The statute a citation belongs to: the longest abbreviation that its section ends with. */
function actOf(cite: Cite | undefined): Abbreviation | undefined {
  const section = cite?.section ?? '';
  return ABBREVIATIONS.filter(
    ({ abbreviation }) => section === abbreviation || section.endsWith(` ${abbreviation}`),
  ).toSorted((a, b) => b.abbreviation.length - a.abbreviation.length)[0];
}

const provenance = (one: Provenance): readonly string[] => [
  validity(one),
  linked(one.cites),
  CONFIDENCE[one.confidence].sv,
  one.checkedOn,
  one.note?.sv ?? '–',
];

const linked = (cites: readonly { readonly section: string; readonly link: string }[]): string =>
  cites.map((cite) => `[${cite.section}](${cite.link})`).join('; ');

/** First and last day in force; the catalogue's end is the first day after. */
function validity({ from, until }: Validity): string {
  const began = from === null ? 'sedan äldre tid' : `fr.o.m. ${from}`;
  return until === null ? began : `${began} t.o.m. ${dayBefore(until)}`;
}

function dayBefore(text: string): string {
  const date = parsePlainDate(text);
  return date === undefined ? text : addDays(date, -1);
}
