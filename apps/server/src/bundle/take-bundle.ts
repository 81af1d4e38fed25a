import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { AuditTrail } from '@fristvakt/audit';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { TypesettingError } from '@fristvakt/typesetting';
import { titleOf } from './akt/cover';
import type { BundleEntry } from './bundle-part';
import { BundleParts } from './bundle-parts';
import { BundleReader } from './bundle-reader';
import type { BundleSource } from './bundle-source';
import { asciiName } from './file-name';
import { headOf } from '../matters/matter-head.presenter';
import type { BundleHead } from './pack/bundle-head';
import { describedAs, sha256Of } from './pack/described';
import { indexPageOf } from './pack/index-page';
import { manifestOf, sumsOf } from './pack/manifest';
import { readMeOf } from './pack/read-me';
import { zipOf } from './pack/zip';

/** A bundle on its way. */
export interface Bundle {
  /** `arende-A-2023-02-06.zip`. */
  readonly fileName: string;
  readonly zip: Readable;
}

/**
 * Puts together the bundle of a matter for who takes it. Everything that can fail is made first; then it is entered in the audit
 * chain who took which bundle, and only then the first byte goes.
 */
@Injectable()
export class TakeBundle {
  constructor(
    private readonly reader: BundleReader,
    private readonly parts: BundleParts,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, id: string): Promise<Outcome<Bundle, 'bundle-too-large'>> {
    const source = await this.reader.read(principal, id);
    const packed = await this.packed(source);
    if (packed === undefined) return refused('invalid', 'bundle-too-large');
    const { organisation, membership } = principal;
    await this.database.write(contextOf(principal), async (tx) => {
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'bundle.taken', subject: `matter:${id}` },
        detail: { files: packed.entries.length, manifest: packed.manifest, asOf: source.look.data.asOf },
      });
    });
    const { matter, asOf } = source.look.data;
    return done({
      fileName: `arende-${asciiName(matter.ref, 'x', 40).replaceAll(' ', '-')}-${asOf}.zip`,
      zip: zipOf(packed.entries, asOf),
    });
  }

  /** Every file in its order, and the sum of the manifest. Undefined where the matter is more than one file can hold. */
  private async packed(
    source: BundleSource,
  ): Promise<{ readonly entries: readonly BundleEntry[]; readonly manifest: string } | undefined> {
    try {
      return packedUp(headFor(source, this.parts.leavesOut(source)), await this.parts.entries(source));
    } catch (error) {
      if (error instanceof TypesettingError && error.fault === 'too-large') return undefined;
      throw error;
    }
  }
}

/** The files with what tells of them: a page, what to do first, the manifest and the sums. */
function packedUp(
  head: BundleHead,
  contents: readonly BundleEntry[],
): { readonly entries: readonly BundleEntry[]; readonly manifest: string } {
  const files = contents.map(describedAs);
  const readMe = readMeOf(head, files);
  const told = [...files, describedAs(readMe)];
  const index = indexPageOf(head, told);
  const listed = [describedAs(index), ...told];
  const manifest = manifestOf(head, listed);
  const sums = sumsOf([...listed, describedAs(manifest)]);
  return { entries: [readMe, index, ...contents, manifest, sums], manifest: sha256Of(manifest.bytes) };
}

function headFor(source: BundleSource, leftOut: readonly string[]): BundleHead {
  const { look, madeBy } = source;
  const { matter, asOf } = look.data;
  const { title, status } = headOf(look);
  return {
    ...{ title: titleOf(source), provider: matter.provider, status: status.text, day: asOf, madeBy, leftOut },
    matter: { ref: matter.ref, kind: matter.kind, title },
  };
}
