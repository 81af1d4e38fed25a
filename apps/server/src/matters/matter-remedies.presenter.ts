import type { Remedy } from '@fristvakt/proceedings';
import {
  REMEDY_NAMES,
  REMEDY_REASONS,
  addresseeText,
  capital,
  certaintyText,
  distance,
  fullDate,
} from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { MatterLook } from './matter-look';
import { MATTER_WORDS } from './matter.words';
import { aboutText } from './turn-changes';

/** A step in law that the provider can take, or can not, and why. */
export interface RemedyTold {
  readonly name: string;
  readonly about: string;
  readonly aboutHref: string | null;
  /** Until when; null where there is no day. */
  readonly until: string | null;
  /** How sure that day is, where it is not certain. */
  readonly unsure: string | null;
  readonly reason: string;
  /** To whom it is addressed, and handed in. */
  readonly to: string | null;
  readonly cites: string;
}

/** The steps in this matter and, of an appeal, those against the decision it is about. */
export function remediesOf(look: MatterLook): {
  readonly open: readonly RemedyTold[];
  readonly closed: readonly RemedyTold[];
} {
  const { dispute, stands } = look.data;
  const all = dispute === null ? stands.remedies : [...dispute.remedies.open, ...dispute.remedies.closed];
  const told = (open: boolean): readonly RemedyTold[] =>
    all.filter((remedy) => remedy.open === open).map((remedy) => toldOf(remedy, look));
  return { open: told(true), closed: told(false) };
}

function toldOf(remedy: Remedy, look: MatterLook): RemedyTold {
  const { lang, data } = look;
  const { kind, event, open, until, reason, cites } = remedy;
  const to = open ? addresseeText(remedy, lang) : '';
  return {
    name: REMEDY_NAMES[kind][lang],
    ...{ about: aboutText(event, look, lang), aboutHref: look.factHref(event) },
    until:
      until === null || !open
        ? null
        : wordsIn(MATTER_WORDS, lang)('until', {
            on: fullDate(until, lang),
            left: distance(data.asOf, until, lang),
          }),
    unsure: open ? unsureText(remedy, look) : null,
    reason: capital(REMEDY_REASONS[reason][lang]),
    to: to === '' ? null : capital(to),
    cites: cites.join(', '),
  };
}

/** The last day of a step is that of the deadline for it, or of the one to be moved: it is no surer. */
function unsureText({ kind, event, until }: Remedy, { data, lang }: MatterLook): string | null {
  if (until === null) return null;
  const last = data.day.state.deadlines.find(
    (one) =>
      one.event === event &&
      one.party === 'provider' &&
      one.due === until &&
      (kind === 'extension' ? one.kind !== 'appeal' : one.kind === kind),
  );
  return last === undefined || last.certainty === 'certain' ? null : certaintyText(last, lang);
}
