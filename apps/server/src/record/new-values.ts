import { COURTS } from '@fristvakt/proceedings';
import type { Actor, Court, EventType, Fact } from '@fristvakt/proceedings';
import type { Language } from '@fristvakt/wording';
import type { FactForm } from './fact-form';
import type { Choosable } from './form.presenter';
import type { FormValues } from './form-values';
import { standIn } from './matter-now';
import type { MatterNow } from './matter-now';
import { ToldFacts } from './told-facts';

/** What stands in a form before anything is typed: only what is nearly always so. Never the day of a letter or decision. */
export function newValues(form: FactForm, matter: MatterNow): FormValues {
  const to = courtOfAppeal(matter);
  const { state } = matter;
  return {
    on: form.dayOf === 'news' ? matter.today : '',
    by: usualActor(form, matter),
    ...(form.type === 'appeal-filed'
      ? { to, requests: to === 'administrative-court' ? ['set-aside'] : ['set-aside', 'leave'] }
      : {}),
    ...(form.type === 'application-filed' && state.kind === 'licence'
      ? { about: ['none', 'applied', 'refused', 'ended'].includes(state.status) ? 'new' : 'change' }
      : {}),
    ...(form.type === 'statement-ordered' ? { party: 'provider' } : {}),
  };
}

function usualActor({ type, by }: FactForm, matter: MatterNow): string {
  const usual = matter.kind === 'appeal' ? actorInDispute(type, matter) : undefined;
  return usual !== undefined && by.includes(usual) ? usual : (by[0] ?? '');
}

/** In a dispute: a party where a party acts, whoever decided where the file is theirs, otherwise the court that has it. */
function actorInDispute(type: EventType, matter: MatterNow): Actor | undefined {
  switch (type) {
    case 'note':
    case 'statement-filed':
      return undefined;
    case 'appeal-filed':
      return whoMayAppeal(matter);
    case 'file-handed-over':
    case 'appeal-dismissed-late':
      return (lastRuling(matter) ?? disputed(matter))?.by;
    default:
      return matter.state.kind === 'appeal' ? (matter.state.instance ?? undefined) : undefined;
  }
}

/** The one side that still can, where there is only one. */
function whoMayAppeal({ deadlines }: MatterNow): Actor | undefined {
  const parties = deadlines.filter(({ kind, status }) => kind === 'appeal' && status === 'open');
  return parties.some(({ party }) => party === 'provider') ? 'provider' : parties[0]?.party;
}

/** The court above whoever decided last. */
function courtOfAppeal(matter: MatterNow): Court {
  const by = (lastRuling(matter) ?? disputed(matter))?.by;
  const place = COURTS.findIndex((court) => court === by);
  return COURTS[Math.min(place + 1, COURTS.length - 1)] ?? 'administrative-court';
}

const lastRuling = ({ facts }: MatterNow): Fact | undefined =>
  facts.findLast(({ type }) => type === 'judgment' || type === 'leave-refused');

/** The decision that the dispute is about; undefined for a guest, who sees the one matter only. */
function disputed({ caseFile, ref, known }: MatterNow): Fact | undefined {
  const against = caseFile.matters.find(({ id }) => id === ref)?.against;
  const standing = against === undefined ? undefined : standIn(caseFile, against);
  return known.find(({ id }) => id === standing);
}

/** The facts that one of this type can be about. */
export function choosable(form: FactForm, matter: MatterNow, lang: Language): readonly Choosable[] {
  if (form.of.length === 0) return [];
  const told = new ToldFacts(matter.known, lang);
  const isAppeal = form.type === 'appeal-filed' || form.type === 'appeal-waived';
  const root = isAppeal ? disputed(matter) : undefined;
  const own = matter.facts.filter(({ type }) => form.of.includes(type));
  return [...(root === undefined ? [] : [root]), ...own].map((fact) => ({
    ref: fact.id,
    name: told.listed(fact),
  }));
}
