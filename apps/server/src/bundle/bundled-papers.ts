import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { LetterQuery } from '@fristvakt/documents';
import { EvidenceQuery, OpenFile } from '@fristvakt/evidence';
import type { EvidenceListed } from '@fristvakt/evidence';
import type { BundledEnclosure, BundledLetter } from './bundle-source';

/** How many enclosures or letters are read at a time. */
const PAGE = 200;

/** The papers of a matter that go into its bundle: what was put in, and what was written. */
@Injectable()
export class BundledPapers {
  constructor(
    private readonly evidence: EvidenceQuery,
    private readonly files: OpenFile,
    private readonly written: LetterQuery,
  ) {}

  /** In the order of their numbers. */
  async enclosures(principal: Principal, matter: string): Promise<readonly BundledEnclosure[]> {
    const { organisation, matter: only } = principal;
    const found: BundledEnclosure[] = [];
    for (let after = 0; ; after = found.at(-1)?.number ?? 0) {
      const page = (await this.evidence.list({ organisation, only, matter, limit: PAGE, after })) ?? [];
      found.push(...page.map((one) => this.enclosureOf(principal, one)));
      if (page.length < PAGE) return found;
    }
  }

  /** What was settled or sent, as it stood then, in the order in which it was written; drafts are nobody's yet. */
  async letters(principal: Principal, matter: string): Promise<readonly BundledLetter[]> {
    const { organisation, matter: only } = principal;
    const ids: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.written.list({
        ...{ organisation, only, matter, limit: PAGE },
        ...(after === undefined ? {} : { after }),
      });
      ids.push(...page.filter(({ state }) => state !== 'draft').map(({ id }) => id));
      after = page.at(-1)?.id;
      if (page.length < PAGE) break;
    }
    const found: BundledLetter[] = [];
    for (const id of ids.toReversed()) {
      const letter = await this.written.find(principal, only, id);
      if (letter?.reads != null) found.push({ number: found.length + 1, document: letter.reads.document });
    }
    return found;
  }

  private enclosureOf(
    { organisation, membership: by, matter: only }: Principal,
    one: EvidenceListed,
  ): BundledEnclosure {
    const { id, number, title, fileName, documentOn, size, sha256, isDamaged, versions } = one;
    const gone = one.withdrawnOn !== null ? 'withdrawn' : one.erasedOn !== null ? 'erased' : null;
    return {
      ...{ number, title, fileName, documentOn, size, sha256, withdrawnReason: one.withdrawnReason },
      state: gone ?? (isDamaged ? 'damaged' : 'whole'),
      // That it was read is entered for each file, as where it is opened by itself.
      open: async () => {
        const opened = await this.files.execute({ organisation, by, only, id, number: versions });
        if (!opened.ok) throw new Error(`enclosure ${String(number)} cannot be read: ${opened.refusal.code}`);
        return opened.value.bytes;
      },
    };
  }
}
