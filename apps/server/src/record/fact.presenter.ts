import type { Principal } from '@fristvakt/accounts';
import { may } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import type { FactProof } from '@fristvakt/evidence';
import type { Deadline, Fact } from '@fristvakt/proceedings';
import type { DeadlineNamed, FactTold } from '@fristvakt/providers';
import { actorName, capital, factSentence, fullDate, kronor, servedText, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { swedishTime } from '../pages/swedish-time';
import { deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine } from '../pages/deadline-line';
import type { FormFault } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { crumbsOf } from './choose.presenter';
import type { Crumb } from '../pages/crumb';
import { factField } from './fact-fields';
import type { FieldName } from './fact-fields';
import type { FactForm } from './fact-form';
import { FACT_WORDS } from './fact.words';
import { labelOf, optionName } from './form.presenter';
import { plainFact, recordedValues } from './form-values';
import { happeningName } from './happening.words';
import { standIn } from './matter-now';
import type { MatterNow } from './matter-now';
import { ToldFacts } from './told-facts';

interface LinkedLine extends DeadlineLine {
  readonly href: string;
  readonly place: null;
  readonly placeHref: null;
  readonly owner: null;
}

interface LinkedFact {
  readonly href: string;
  readonly sentence: string;
}

/** How the day of service stands, and who can do something about it. */
interface ServiceShown {
  readonly told: string;
  readonly confirmed: string | null;
  /** The form is shown to who can confirm; everybody else is told why not. */
  readonly canConfirm: boolean;
  readonly whyNot: string | null;
  readonly action: string;
  readonly faults: readonly FormFault[];
}

export interface FactModel {
  readonly crumbs: readonly Crumb[];
  readonly sentence: string;
  readonly when: string;
  readonly counts: boolean;
  readonly correctHref: string | null;
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly recorded: string;
  readonly corrects: LinkedFact | null;
  readonly correctedBy: readonly LinkedFact[];
  readonly rests: readonly LinkedLine[];
  readonly met: readonly LinkedLine[];
  readonly service: ServiceShown | null;
  /** The enclosures that prove it. */
  readonly papers: readonly { readonly href: string; readonly name: string }[];
  /** Where papers are put in and linked. */
  readonly papersHref: string;
}

export interface FactShown {
  readonly told: FactTold;
  readonly matter: MatterNow;
  readonly fact: Fact;
  readonly form: FactForm;
  readonly rows: readonly DeadlineNamed[];
  readonly papers: readonly FactProof[];
  readonly faults: readonly FormFault[];
}

export function factModel(shown: FactShown, principal: Principal, lang: Language): FactModel {
  const { told, matter, fact, form } = shown;
  const counts = standIn(matter.caseFile, told.ref) === told.ref;
  return {
    crumbs: crumbsOf(matter, happeningName(fact.type, lang), lang),
    ...{ sentence: factSentence(fact, lang), when: capital(whenText(fact, lang)), counts },
    correctHref: counts && may(principal, 'record-facts') ? `/facts/${told.id}/correct` : null,
    rows: fieldRows(fact, form, matter, lang),
    recorded: recordedText(told, principal, lang),
    corrects: linked(told.correctsId === null ? [] : [told.correctsId], matter, lang)[0] ?? null,
    correctedBy: linked(told.correctedBy, matter, lang),
    rests: lines(shown, ({ event }) => event === told.ref, lang),
    met: lines(shown, ({ closedBy, event }) => closedBy === told.ref && event !== told.ref, lang),
    service: serviceShown(shown, principal, counts, lang),
    papers: shown.papers.map((paper) => ({ href: `/evidence/${paper.id}`, name: paperName(paper, lang) })),
    papersHref: `/matters/${matter.id}/evidence`,
  };
}

function paperName({ number, title }: FactProof, lang: Language): string {
  const t = wordsIn(FACT_WORDS, lang);
  return title === null ? t('paper-erased', { number }) : t('paper', { number, title });
}

/** Every field that says something, in the order of the form. */
function fieldRows(fact: Fact, form: FactForm, matter: MatterNow, lang: Language): FactModel['rows'] {
  const t = wordsIn(FACT_WORDS, lang);
  const values = recordedValues(plainFact(fact), form);
  const told = new ToldFacts(matter.alone ? matter.known : matter.caseFile.facts, lang);
  const said = form.fields.flatMap(({ name }) => {
    const value = values[name] ?? '';
    if (value.length === 0 || TOLD_APART.has(name)) return [];
    const texts = valueTexts(name, value, lang);
    return [
      { name: labelOf(name, form, lang), values: name === 'of' ? texts.map((id) => told.within(id)) : texts },
    ];
  });
  return [
    { name: t('type'), values: [happeningName(fact.type, lang)] },
    { name: t('on'), values: [capital(whenText(fact, lang))] },
    { name: t('by'), values: [capital(actorName(fact.by, lang))] },
    ...said,
  ];
}

const TOLD_APART: ReadonlySet<FieldName> = new Set<FieldName>(['on', 'roughly', 'by']);

function valueTexts(name: FieldName, value: string | readonly string[], lang: Language): readonly string[] {
  if (typeof value !== 'string') return value.map((one) => optionName(name, one, lang));
  switch (factField(name).control) {
    case 'day':
    case 'when': {
      const day = parsePlainDate(value);
      return [day === undefined ? value : capital(fullDate(day, lang))];
    }
    case 'days':
      return value.split(' ').map((one) => {
        const day = parsePlainDate(one);
        return day === undefined ? one : capital(fullDate(day, lang));
      });
    case 'one':
    case 'yes-no':
      return [optionName(name, value, lang)];
    case 'flag':
      return [FACT_WORDS[lang]['yes-flag']];
    case 'lines':
      return value.split('\n');
    case 'sum':
      return [kronor(Number(value))];
    default:
      return [value];
  }
}

function recordedText(
  { recordedAt, recordedBy, recorder }: FactTold,
  principal: Principal,
  lang: Language,
): string {
  const t = wordsIn(FACT_WORDS, lang);
  const when = swedishTime(recordedAt, lang).text;
  if (recordedBy === null) return t('recorded-file', { when });
  return knows(principal, recordedBy) && recorder !== null
    ? t('recorded-by', { when, name: recorder })
    : t('recorded-other', { when });
}

/** A guest is told no names but the own one. */
const knows = (principal: Principal, membership: string | null): boolean =>
  may(principal, 'read-people') || principal.membership === membership;

function linked(
  ids: readonly string[],
  { caseFile, factIds }: MatterNow,
  lang: Language,
): readonly LinkedFact[] {
  return caseFile.facts
    .filter(({ id }) => ids.includes(factIds.get(id) ?? ''))
    .map((fact) => ({
      href: `/facts/${factIds.get(fact.id) ?? ''}`,
      sentence: `${capital(whenText(fact, lang))}: ${factSentence(fact, lang)}`,
    }));
}

function lines(
  { matter, rows }: FactShown,
  isMeant: (deadline: Deadline) => boolean,
  lang: Language,
): readonly LinkedLine[] {
  const facts = new Map(matter.known.map((fact) => [fact.id, fact]));
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  return matter.allDeadlines.filter(isMeant).flatMap((deadline) => {
    const id = ids.get(deadline.id);
    if (id === undefined) return [];
    return [
      {
        ...deadlineLine(deadline, facts.get(deadline.event), matter.today, lang),
        ...{ href: `/deadlines/${id}`, place: null, placeHref: null, owner: null },
      },
    ];
  });
}

function serviceShown(
  { told, fact, faults }: FactShown,
  principal: Principal,
  counts: boolean,
  lang: Language,
): ServiceShown | null {
  // It is confirmed for the fact in which it stands.
  if (fact.served === undefined || told.body['served'] == null) return null;
  const t = wordsIn(FACT_WORDS, lang);
  const { confirmer, confirmedAt } = told;
  const when = confirmedAt === null ? '' : swedishTime(confirmedAt, lang).text;
  const confirmed =
    confirmedAt === null
      ? null
      : may(principal, 'read-people') && confirmer !== null
        ? t('service-confirmed', { when, name: confirmer })
        : t('service-confirmed-other', { when });
  const whyNot =
    confirmed !== null
      ? null
      : !counts
        ? t('service-not-counting')
        : told.recordedBy === principal.membership
          ? t('service-own')
          : may(principal, 'confirm-service')
            ? null
            : t('service-no-right');
  return {
    told: t('service-told', { service: servedText(fact.served, lang) }),
    ...{ confirmed, whyNot, faults, canConfirm: confirmed === null && whyNot === null },
    action: `/facts/${told.id}/service-confirmation`,
  };
}
