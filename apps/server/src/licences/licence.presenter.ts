import { daysBetween, endOfTerm } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { ConditionListed, LicenceHead, LicencePage, ResponsiblePersonListed } from '@fristvakt/licences';
import type { Because, MatterState } from '@fristvakt/proceedings';
import { MATTER_NAMES, becauseSentence, capital, longDate, statusName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { leaveToOperate, licenceStatus } from '../pages/licence-standing';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { timeText } from './circle.presenter';
import type { NamedValue } from '../pages/form-page';
import { LICENCE_WORDS } from './licence.words';
import { listed, servicesText } from './named';
import { matterHref } from './told-deadlines.presenter';

/** How it stands and why. */
export interface ToldStanding {
  /** The answer to "may we operate?"; null of a notification. */
  readonly leave: Told | null;
  readonly status: Told;
  readonly tone: Told['tone'];
  readonly reasons: readonly {
    readonly text: string;
    readonly cites: string;
    readonly factHref: string | null;
  }[];
  readonly until: string | null;
  /** The day is the last of winding down, not of the licence. */
  readonly windingDown: boolean;
  readonly payment: string | null;
  readonly paymentStopped: boolean;
  /** How many facts are missing, and how many contradict, in words. */
  readonly missing: string | null;
  readonly problems: string | null;
}

const KINDS = ['licence', 'notification'] as const;

/** What kind it is and under which act. */
export const kindText = ({ kind, statute }: Pick<LicenceHead, 'kind' | 'statute'>, lang: Language): string =>
  wordsIn(LICENCE_WORDS, lang)(`kind-${KINDS.find((one) => one === kind) ?? 'licence'}`, { statute });

/** `facts`: the ids of the licence's facts by their ids in the record. */
export function toldStanding(
  { status, state }: Pick<LicenceHead, 'status' | 'state'>,
  facts: ReadonlyMap<string, string>,
  lang: Language,
): ToldStanding {
  const held = state.kind === 'licence' ? heldOf(state) : NOT_HELD;
  const source = { status, mayOperate: held.mayOperate, mayOperateUntil: held.until };
  const [leave, told] = [leaveToOperate(source, lang), licenceStatus(source, lang)];
  const word = wordsIn(LICENCE_WORDS, lang);
  return {
    ...{ leave, status: told, tone: (leave ?? told).tone },
    reasons: (state.because ?? []).map((because) => reason(because, facts, lang)),
    until: held.until,
    windingDown: status === 'revoked',
    payment: held.payment === null ? null : word(`payment-${held.payment}`),
    paymentStopped: held.payment === 'stopped',
    missing: counted(state.missing, (n) => word('missing', { n })),
    problems: counted(state.problems, (n) => word('problems', { n })),
  };
}

const NOT_HELD = { mayOperate: null, until: null, payment: null } as const;

type LicenceState = Partial<Extract<MatterState, { readonly kind: 'licence' }>>;

const heldOf = ({
  mayOperate = false,
  mayOperateUntil: until = null,
  paymentToProvider: payment = 'direct',
}: LicenceState): {
  readonly mayOperate: boolean;
  readonly until: string | null;
  readonly payment: 'direct' | 'stopped';
} => ({ mayOperate, until, payment });

const counted = (found: readonly unknown[] | undefined, say: (n: number) => string): string | null =>
  found === undefined || found.length === 0 ? null : say(found.length);

function reason(
  because: Because,
  facts: ReadonlyMap<string, string>,
  lang: Language,
): ToldStanding['reasons'][number] {
  const fact = facts.get(because.event ?? '');
  return {
    text: becauseSentence(because, lang),
    cites: because.cites.join(', '),
    factHref: fact === undefined ? null : `/facts/${fact}`,
  };
}

const KEPT_TONES = {
  kept: { tone: 'success', icon: 'check' },
  'not-kept': { tone: 'danger', icon: 'stop' },
  'not-assessed': { tone: 'neutral', icon: 'question' },
} as const;

/** Whether a condition is kept, as a status. */
export function keptTold(kept: string, lang: Language): Told {
  const code = kept === 'kept' || kept === 'not-kept' ? kept : 'not-assessed';
  return { ...KEPT_TONES[code], text: wordsIn(LICENCE_WORDS, lang)(`kept-${code}`) };
}

export const toldCondition = (condition: ConditionListed, lang: Language): object => ({
  ...condition,
  told: keptTold(condition.kept, lang),
});

export const toldResponsible = (
  { id, personId, person, fromOn, toOn }: ResponsiblePersonListed,
  lang: Language,
): object => {
  const word = wordsIn(LICENCE_WORDS, lang);
  return {
    ...{ id, personId, person, when: timeText({ fromOn, toOn }, lang) },
    action: word(toOn === null ? 'end' : 'right'),
    actionOf: word(toOn === null ? 'end-of' : 'right-of', { name: person }),
  };
};

/** What the register holds of a licence, as names and values. */
export function toldDetails(licence: LicenceHead, lang: Language): readonly NamedValue[] {
  const word = wordsIn(LICENCE_WORDS, lang);
  const { registryNumber, services, personCircles, childrenServed, relativesAsAssistants, note } = licence;
  const given = (text: string | null): string => (text === null || text === '' ? word('not-given') : text);
  const children = childrenServed === null ? null : word(childrenServed ? 'children-yes' : 'children-no');
  const relatives =
    relativesAsAssistants === null ? null : word(relativesAsAssistants ? 'relatives-yes' : 'relatives-no');
  return [
    { name: word('registry-number'), value: given(registryNumber) },
    { name: word('services'), value: given(capital(servicesText(services, lang))) },
    { name: word('personkrets'), value: given(listed(personCircles.map(String), lang)) },
    { name: word('children-served'), value: given(children) },
    { name: word('relatives-as-assistants'), value: given(relatives) },
    ...(note === null ? [] : [{ name: word('note'), value: note }]),
  ];
}

const HALF_YEAR = { months: 6 } as const;
/** The statuses in which a licence is held, so that there is a certificate to look at. */
const HELD = new Set(['active', 'restored', 'revoked-stayed', 'banned']);

/** Whether the certificate has been held against reality in the last half year; null where none is held. */
export function certificateTold(
  { kind, status, certificateCheckedOn }: LicenceHead,
  today: PlainDate,
  lang: Language,
): { readonly told: Told; readonly last: string; readonly next: string | null } | null {
  if (kind !== 'licence' || !HELD.has(status ?? '')) return null;
  const word = wordsIn(LICENCE_WORDS, lang);
  const last = dayOf(certificateCheckedOn);
  const next = last === null ? null : endOfTerm(last, HALF_YEAR).date;
  const isDue = next === null || daysBetween(next, today) > 0;
  return {
    told: isDue
      ? { text: word('certificate-due'), tone: 'warning', icon: 'warning' }
      : { text: word('certificate-fresh'), tone: 'success', icon: 'check' },
    last: last === null ? word('certificate-never') : word('certificate-last', { day: longDate(last, lang) }),
    next: next === null ? null : word('certificate-next', { day: longDate(next, lang) }),
  };
}

/** The other matters of the provider. */
export const toldMatters = (matters: LicencePage['matters'], lang: Language): readonly object[] =>
  matters.map(({ id, kind, title, status }) => ({
    ...{ title, href: matterHref(kind, id), status: capital(statusName(status, lang)) },
    kind: MATTER_NAMES[kind as keyof typeof MATTER_NAMES][lang],
  }));

interface LossLine {
  readonly text: string;
  readonly href: string | null;
}

/** What a loss of the licence would touch, as far as the register tells. */
export function lossLines(page: LicencePage, today: PlainDate, lang: Language): readonly LossLine[] {
  const word = wordsIn(LICENCE_WORDS, lang);
  const { services, statute, childrenServed, matters, circle, status } = page;
  const others = matters.filter((one) => one.kind === 'licence' && HELD.has(one.status ?? ''));
  const lasting = circle.elsewhere.filter(
    ({ inCircle, toOn }) => inCircle && (toOn === null || toOn >= today),
  );
  const people = [...new Set(lasting.map(({ person }) => person))];
  const paid = statute === 'LSS' && services.includes('personal-assistance') && HELD.has(status ?? '');
  const lines: readonly (LossLine | null)[] = [
    services.length === 0
      ? null
      : { text: word('loss-services', { services: servicesText(services, lang) }), href: null },
    childrenServed === true ? { text: word('loss-children'), href: null } : null,
    paid ? { text: word('loss-payment'), href: '/rules/FK-TAIL-2W' } : null,
    others.length === 0
      ? null
      : {
          text: word('loss-licences', {
            names: listed(
              others.map(({ title }) => title),
              lang,
            ),
          }),
          href: null,
        },
    people.length === 0 ? null : { text: word('loss-people', { names: listed(people, lang) }), href: null },
  ];
  return lines.filter((line) => line !== null);
}
