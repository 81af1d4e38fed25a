import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { OpenItems, closes } from '@fristvakt/checklists';
import { changes } from '@fristvakt/proceedings';
import { Law, TryFact } from '@fristvakt/providers';
import type { FactFault, Mapping, TriedFact } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { closingOf } from './closing.presenter';
import type { Closing } from './closing.presenter';
import type { MatterNow } from './matter-now';
import { previewOf } from './preview.presenter';
import type { Preview } from './preview.presenter';

/** A fact somebody has typed, and what stands in the form beside it. */
export interface FactTyped {
  readonly matter: MatterNow;
  readonly fact: { readonly matterId: string; readonly correctsId?: string; readonly fact: Mapping };
  readonly shown: { readonly closingReason: string; readonly faults: readonly FormFault[] };
}

export type Previewed =
  | { readonly ok: true; readonly value: { readonly preview: Preview; readonly closing: Closing | null } }
  | { readonly ok: false; readonly why: 'not-found' }
  | { readonly ok: false; readonly why: 'not-possible'; readonly faults: readonly FactFault[] };

/** What follows from a fact before it is saved, and what it would leave open by closing its matter. */
@Injectable()
export class FactPreviews {
  constructor(
    private readonly trying: TryFact,
    private readonly openItems: OpenItems,
    private readonly law: Law,
  ) {}

  async of(principal: Principal, typed: FactTyped, lang: Language): Promise<Previewed> {
    const { organisation, matter: only } = principal;
    const { matter, fact } = typed;
    const tried = await this.trying.execute({ organisation, only, ...fact });
    if (!tried.ok) return tried;
    const preview = previewOf(tried.value, { lang, catalogue: this.law.catalogue, alone: matter.alone });
    return { ok: true, value: { preview, closing: await this.closing(principal, tried.value, typed, lang) } };
  }

  private async closing(
    { organisation, matter: only }: Principal,
    { before, after }: TriedFact,
    { matter, shown }: FactTyped,
    lang: Language,
  ): Promise<Closing | null> {
    const changed = changes(before ?? { ...after, matters: {}, deadlines: [] }, after);
    if (!closes(changed, matter.ref)) return null;
    const items = await this.openItems.inMatter(organisation, only, matter.id);
    return items.length === 0 ? null : closingOf(items, shown, lang);
  }
}
