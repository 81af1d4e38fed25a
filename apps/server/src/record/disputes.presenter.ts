import type { Deadline, Fact } from '@fristvakt/proceedings';
import { actorName, capital, distance, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { standIn } from './matter-now';
import type { MatterNow } from './matter-now';
import { RECORD_WORDS } from './record.words';
import { ToldFacts } from './told-facts';

/** A decision that is appealed in a matter of its own: that matter where it is there, or the way to open it. */
export interface DisputeOffered {
  readonly name: string;
  /** Who can appeal until when. */
  readonly days: readonly string[];
  /** Where the appeal is recorded; null where the dispute has yet to be opened. */
  readonly href: string | null;
  /** The time is still running, or the dispute is there. */
  readonly current: boolean;
  /** What the form to open it is sent to; null where it is there, or somebody else has to. */
  readonly action: string | null;
}

/** In a dispute these are appealed in the same matter, which goes on to the next court. */
const IN_THE_SAME: ReadonlySet<string> = new Set(['judgment', 'leave-refused']);

/** The decisions of a matter whose appeal is a dispute of its own. */
export function disputesOffered(
  matter: MatterNow,
  mayOpen: boolean,
  lang: Language,
): readonly DisputeOffered[] {
  const told = new ToldFacts(matter.known, lang);
  const { kind, facts, deadlines, factIds } = matter;
  return facts.flatMap((fact) => {
    if (kind === 'appeal' && IN_THE_SAME.has(fact.type)) return [];
    const times = deadlines.filter((one) => one.event === fact.id && one.kind === 'appeal');
    const existing = matter.alone ? undefined : disputeOf(fact, matter);
    if (existing === undefined && !times.some(({ status }) => status === 'open' || status === 'missed'))
      return [];
    return [
      {
        name: capital(told.within(fact.id)),
        current: existing !== undefined || times.some(({ status }) => status === 'open'),
        days: times.flatMap((time) => dayText(time, matter, lang)),
        href: existing === undefined ? null : `/matters/${existing}/record/appeal-filed`,
        action: existing === undefined && mayOpen ? `/facts/${factIds.get(fact.id) ?? ''}/dispute` : null,
      },
    ];
  });
}

/** The matter, by its id here, in which a decision is in dispute. */
export function disputeOf(
  { id }: Pick<Fact, 'id'>,
  { caseFile, matterIds }: Pick<MatterNow, 'caseFile' | 'matterIds'>,
): string | undefined {
  const dispute = caseFile.matters.find(
    ({ kind, against }) => kind === 'appeal' && against !== undefined && standIn(caseFile, against) === id,
  );
  return dispute && matterIds.get(dispute.id);
}

function dayText({ due, party, status }: Deadline, { today }: MatterNow, lang: Language): readonly string[] {
  const t = wordsIn(RECORD_WORDS, lang);
  const name = capital(actorName(party, lang));
  if (status === 'missed' && due !== null)
    return [t('dispute-missed', { party: name, day: fullDate(due, lang) })];
  if (status !== 'open') return [];
  if (due === null) return [t('dispute-no-day', { party: name })];
  return [
    t('dispute-last-day', { party: name, day: fullDate(due, lang), distance: distance(today, due, lang) }),
  ];
}
