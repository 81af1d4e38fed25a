import { Injectable } from '@nestjs/common';
import { Typesetter } from '@fristvakt/typesetting';
import { LONGEST_PATH } from './bundle-part';
import type { BundleEntry, BundlePart, Foretold, PartName } from './bundle-part';
import type { BundleSource } from './bundle-source';
import { CaseFilePart } from './parts/case-file.part';
import { ChronologyPart } from './parts/chronology.part';
import { EnclosuresPart } from './parts/enclosures.part';
import { FilePart } from './parts/file.part';
import { LettersPart } from './parts/letters.part';
import { PlanPart } from './parts/plan.part';
import { ReceiptsPart } from './parts/receipts.part';

/** Everything that goes into a bundle, in the order of its files. */
@Injectable()
export class BundleParts {
  private readonly all: readonly BundlePart[];

  constructor(typesetter: Typesetter) {
    this.all = [
      ...[new FilePart(typesetter), new ChronologyPart(), new ReceiptsPart(typesetter)],
      ...[new PlanPart(typesetter), new LettersPart(typesetter)],
      ...[new EnclosuresPart(), new CaseFilePart()],
    ];
  }

  foretell(source: BundleSource): readonly (Foretold & { readonly name: PartName })[] {
    return this.all.map((part) => ({ name: part.name, ...part.foretell(source) }));
  }

  leavesOut(source: BundleSource): readonly string[] {
    return this.all.flatMap((part) => part.leavesOut(source));
  }

  /** Every file. What is made is made here, one after the other; what is kept elsewhere is not opened yet. */
  async entries(source: BundleSource): Promise<readonly BundleEntry[]> {
    const entries: BundleEntry[] = [];
    for (const part of this.all) {
      for await (const entry of part.entries(source)) {
        if (entry.path.length > LONGEST_PATH) throw new RangeError(`a path is too long: ${entry.path}`);
        entries.push(entry);
      }
    }
    return entries;
  }
}
