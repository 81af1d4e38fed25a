import type { Typesetter } from '@fristvakt/typesetting';
import { planChapter } from '../akt/plan-chapter';
import type { BundleEntry, BundlePart, Foretold } from '../bundle-part';
import type { BundleSource } from '../bundle-source';

/** `Atgardsplan.pdf`: the action plan by itself, to be handed to IVO; only where there is one. */
export class PlanPart implements BundlePart {
  readonly name = 'plan';

  constructor(private readonly typesetter: Typesetter) {}

  foretell({ plan }: BundleSource): Foretold {
    return { files: plan.length === 0 ? 0 : 1, size: null };
  }

  leavesOut(): readonly string[] {
    return [];
  }

  async *entries(source: BundleSource): AsyncIterable<BundleEntry> {
    if (source.plan.length === 0) return;
    const document = planChapter(source);
    const bytes = await this.typesetter.pdf(document);
    yield { path: 'Atgardsplan.pdf', title: document.title, kind: 'plan', bytes };
  }
}
