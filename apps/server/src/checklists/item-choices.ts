import { Injectable } from '@nestjs/common';
import { Members, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { ChecklistFound } from '@fristvakt/checklists';
import { EvidenceQuery, LinkEvidence } from '@fristvakt/evidence';
import type { ItemProof } from '@fristvakt/evidence';
import { isUuid } from '@fristvakt/platform';
import type { Colleague, Enclosure } from './checklist-page.presenter';

const MOST = 500;
const MOST_COLLEAGUES = 200;

interface Choices {
  readonly enclosures: readonly Enclosure[];
  /** What has been said to prove items. */
  readonly proofs: readonly ItemProof[];
  readonly colleagues: readonly Colleague[];
}

/** What can be chosen for an item of a checklist: who sees to it, and which enclosure of the matter proves it. */
@Injectable()
export class ItemChoices {
  constructor(
    private readonly query: EvidenceQuery,
    private readonly linking: LinkEvidence,
    private readonly members: Members,
  ) {}

  async of(principal: Principal, { id, matterId: matter }: ChecklistFound): Promise<Choices> {
    const { organisation, matter: only } = principal;
    const listed = (await this.query.list({ organisation, only, matter, limit: MOST })) ?? [];
    return {
      enclosures: listed.filter(({ erasedOn }) => erasedOn === null),
      proofs: await this.query.ofChecklist({ organisation, only }, id),
      colleagues: await this.colleagues(principal),
    };
  }

  /** Says that an enclosure proves an item; one that is none of the matter is passed over. */
  async link(
    { organisation, membership: by, matter: only }: Principal,
    subjectId: string,
    chosen: string,
  ): Promise<void> {
    const id = chosen.toLowerCase();
    if (!isUuid(id)) return;
    await this.linking.execute({ organisation, by, only, id, subject: 'checklist-item', subjectId });
  }

  private async colleagues(principal: Principal): Promise<readonly Colleague[]> {
    if (!may(principal, 'work-checklists') || !may(principal, 'read-people')) return [];
    const known = await this.members.list(principal, { most: MOST_COLLEAGUES });
    return known
      .filter(({ state, matter }) => state === 'active' && matter === null)
      .map(({ id, name }) => ({ id, name }));
  }
}
