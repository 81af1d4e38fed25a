import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { ChecklistQuery } from '@fristvakt/checklists';
import type { ChecklistFound } from '@fristvakt/checklists';
import { LetterQuery } from '@fristvakt/documents';
import { EvidenceQuery, OpenFile } from '@fristvakt/evidence';
import type { EvidenceListed } from '@fristvakt/evidence';
import { Law } from '@fristvakt/providers';
import { MatterLook } from '../matters/matter-look';
import { MatterReader } from '../matters/matter-reader';
import type { BundleSource, BundledEnclosure, BundledLetter } from './bundle-source';

/** More lists than any matter calls for. */
const MOST_LISTS = 100;
/** How many enclosures or letters are read at a time. */
const PAGE = 200;

/** Reads everything that the bundle of a matter is made from. What counsel writes for counsel alone is never read. */
@Injectable()
export class BundleReader {
  constructor(
    private readonly reader: MatterReader,
    private readonly checklists: ChecklistQuery,
    private readonly evidence: EvidenceQuery,
    private readonly files: OpenFile,
    private readonly letters: LetterQuery,
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
      enclosures: await this.enclosuresOf(principal, id),
      letters: await this.lettersOf(principal, id),
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

  private async enclosuresOf(principal: Principal, matter: string): Promise<readonly BundledEnclosure[]> {
    const { organisation, matter: only } = principal;
    const found: BundledEnclosure[] = [];
    for (let after = 0; ; after = found.at(-1)?.number ?? 0) {
      const page = (await this.evidence.list({ organisation, only, matter, limit: PAGE, after })) ?? [];
      found.push(...page.map((one) => this.enclosureOf(principal, one)));
      if (page.length < PAGE) return found;
    }
  }

  /** What was settled or sent, as it stood then, in the order in which it was written; drafts are nobody's yet. */
  private async lettersOf(principal: Principal, matter: string): Promise<readonly BundledLetter[]> {
    const { organisation, matter: only } = principal;
    const ids: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.letters.list({
        ...{ organisation, only, matter, limit: PAGE },
        ...(after === undefined ? {} : { after }),
      });
      ids.push(...page.filter(({ state }) => state !== 'draft').map(({ id }) => id));
      after = page.at(-1)?.id;
      if (page.length < PAGE) break;
    }
    const found: BundledLetter[] = [];
    for (const id of ids.toReversed()) {
      const letter = await this.letters.find(principal, only, id);
      if (letter?.reads != null) found.push({ number: found.length + 1, document: letter.reads.document });
    }
    return found;
  }

  private enclosureOf(
    { organisation, membership: by, matter: only }: Principal,
    one: EvidenceListed,
  ): BundledEnclosure {
    const { id, number, title, fileName, documentOn, size, sha256, erasedOn, isDamaged, versions } = one;
    return {
      ...{ number, title, fileName, documentOn, size, sha256 },
      state: erasedOn !== null ? 'erased' : isDamaged ? 'damaged' : 'whole',
      // That it was read is entered for each file, as where it is opened by itself.
      open: async () => {
        const opened = await this.files.execute({ organisation, by, only, id, number: versions });
        if (!opened.ok) throw new Error(`enclosure ${String(number)} cannot be read: ${opened.refusal.code}`);
        return opened.value.bytes;
      },
    };
  }
}
