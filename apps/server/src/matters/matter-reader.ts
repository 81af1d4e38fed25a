import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { disputeOf } from '@fristvakt/appeals';
import type { DisputeTold } from '@fristvakt/appeals';
import type { PlainDate } from '@fristvakt/calendar';
import { MatterDeadlines } from '@fristvakt/deadlines';
import { inspectionOf } from '@fristvakt/inspections';
import { Clock } from '@fristvakt/platform';
import { factsKnownOn } from '@fristvakt/proceedings';
import type { MatterKind, MatterState } from '@fristvakt/proceedings';
import { Law, MatterOnDay } from '@fristvakt/providers';
import type { StateOnDay } from '@fristvakt/providers';
import { Problem } from '../wire/problem';
import type { MatterPageData, PageMatter } from './matter-page-data';
import { MatterStories } from './matter-stories';

/** Reads everything that the page of a matter is made from. */
@Injectable()
export class MatterReader {
  constructor(
    private readonly matters: MatterOnDay,
    private readonly deadlines: MatterDeadlines,
    private readonly stories: MatterStories,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {}

  /** As of a day, or of today. Refuses what is not there, or not this reader's. */
  async read(principal: Principal, id: string, on: PlainDate | undefined): Promise<MatterPageData> {
    const today = this.clock.today();
    const asOf = on ?? today;
    const { organisation, matter: only } = principal;
    const found = await this.matters.find(principal, only, id, asOf);
    if (found === undefined) throw new Problem(404, 'not-found');
    const { day, facts, names } = found;
    const { catalogue } = this.law;
    const matter = pageMatter(found.matter);
    const alone = only !== null;
    const dispute = disputeOf(day, catalogue, matter, alone);
    const inspection = inspectionOf(day, catalogue, matter, [], alone);
    return {
      ...{ matter, asOf, today, day, facts, alone, stands: standsIn(day, matter.ref) },
      deadlines: await this.deadlines.ofMatter({ organisation, only }, id, decisionOf(dispute, alone)),
      known: factsKnownOn(catalogue, day.caseFile, asOf),
      turns: this.stories.of(day.caseFile, matter.ref, asOf > today ? asOf : today),
      names: alone ? new Map([[principal.membership, principal.name]]) : names,
      dispute: dispute?.told ?? null,
      earlier: inspection?.repeat ?? [],
    };
  }
}

/** The decision in dispute, which belongs to another matter: a guest learns nothing of it. */
const decisionOf = (dispute: DisputeTold | undefined, alone: boolean): string | null =>
  alone ? null : (dispute?.decisionId ?? null);

function standsIn({ state }: StateOnDay, ref: string): MatterState {
  const stands = state.matters[ref];
  if (stands === undefined) throw new Error(`matter ${ref} is in the record and does not stand`);
  return stands;
}

/** A row of a matter as the page tells of it. */
export const pageMatter = ({
  id,
  ref,
  kind,
  title,
  providerId,
  provider,
}: Omit<PageMatter, 'kind'> & { readonly kind: string }): PageMatter => ({
  ...{ id, ref, title, providerId, provider },
  kind: kind as MatterKind,
});
