import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { FindingQuery } from '@fristvakt/action-plans';
import { ChecklistQuery } from '@fristvakt/checklists';
import type { ChecklistFound } from '@fristvakt/checklists';
import { Law } from '@fristvakt/providers';
import { MatterLook } from '../matters/matter-look';
import { MatterReader } from '../matters/matter-reader';
import { BundledPapers } from './bundled-papers';
import type { BundleSource } from './bundle-source';

/** More lists than any matter calls for. */
const MOST_LISTS = 100;

/** Reads everything that the bundle of a matter is made from. What counsel writes for counsel alone is never read. */
@Injectable()
export class BundleReader {
  constructor(
    private readonly reader: MatterReader,
    private readonly checklists: ChecklistQuery,
    private readonly findings: FindingQuery,
    private readonly papers: BundledPapers,
    private readonly law: Law,
  ) {}

  /** As of today. Refuses what is not there, or not this reader's. */
  async read(principal: Principal, id: string): Promise<BundleSource> {
    const data = await this.reader.read(principal, id, undefined);
    const standing = data.deadlines.flatMap(({ derived }) => (derived === null ? [] : [derived]));
    return {
      look: new MatterLook(data, 'sv'),
      catalogue: this.law.catalogue,
      madeBy: principal.name,
      deadlines: standing.map((deadline, place) => ({ number: place + 1, deadline })),
      checklists: await this.listsOf(principal, id),
      plan: await this.findings.plan(principal.organisation, principal.matter, id),
      enclosures: await this.papers.enclosures(principal, id),
      letters: await this.papers.letters(principal, id),
      withCaseFile: may(principal, 'export-case-files'),
    };
  }

  /** The lists of the matter with their items, in the order in which they were opened. */
  private async listsOf(
    { organisation, matter: only }: Principal,
    matter: string,
  ): Promise<readonly ChecklistFound[]> {
    const listed = await this.checklists.list({ organisation, only, matter, limit: MOST_LISTS });
    const found: ChecklistFound[] = [];
    for (const { id } of listed.toReversed()) {
      const list = await this.checklists.find(organisation, only, id);
      if (list !== undefined) found.push(list);
    }
    return found;
  }
}
