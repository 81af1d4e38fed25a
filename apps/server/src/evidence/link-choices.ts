import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ChecklistQuery } from '@fristvakt/checklists';
import type { EvidenceFound, LinkFound } from '@fristvakt/evidence';
import { RecordQuery } from '@fristvakt/providers';
import type { FactListed } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { happenedOnText } from '../desk/named-fact';
import { wordsIn } from '../pages/page-words';
import { EVIDENCE_WORDS } from './evidence.words';

/** Something of a matter that an enclosure can prove, as people choose it. */
export interface LinkChoice {
  /** The kind and the id: `fact:0190…`. */
  readonly value: string;
  readonly label: string;
  readonly href: string;
}

const MOST_LISTS = 50;

/** Everything in a matter that an enclosure of it can prove: its facts and the items of its checklists. */
@Injectable()
export class LinkChoices {
  constructor(
    private readonly record: RecordQuery,
    private readonly checklists: ChecklistQuery,
  ) {}

  async of(
    principal: Principal,
    { matterId }: EvidenceFound,
    lang: Language,
  ): Promise<readonly LinkChoice[]> {
    const [facts, items] = [
      await this.facts(principal, matterId, lang),
      await this.items(principal, matterId, lang),
    ];
    return [...facts, ...items];
  }

  private async facts(
    principal: Principal,
    matterId: string,
    lang: Language,
  ): Promise<readonly LinkChoice[]> {
    const w = wordsIn(EVIDENCE_WORDS, lang);
    const matter = await this.record.matter(principal, principal.matter, matterId);
    const facts = (await this.record.facts(principal, principal.matter, matterId)) ?? [];
    return facts
      .filter(({ correctedById }) => correctedById === null)
      .map((fact: FactListed) => ({
        value: `fact:${fact.id}`,
        label: w('subject-fact', { what: happenedOnText(fact, matter?.kind ?? '', lang) }),
        href: `/facts/${fact.id}`,
      }));
  }

  private async items(
    { organisation, matter: only }: Principal,
    matter: string,
    lang: Language,
  ): Promise<readonly LinkChoice[]> {
    const w = wordsIn(EVIDENCE_WORDS, lang);
    const choices: LinkChoice[] = [];
    for (const { id } of await this.checklists.list({ organisation, only, matter, limit: MOST_LISTS })) {
      const found = await this.checklists.find(organisation, only, id);
      for (const { id: item, item: name, said } of found?.list ?? []) {
        choices.push({
          value: `checklist-item:${item}`,
          label: w('subject-item', { item: name, text: said?.text[lang] ?? name }),
          href: `/checklists/${id}#item-${name}`,
        });
      }
    }
    return choices;
  }
}

/** What a link leads to, as it stands among the choices; what is no longer among them is told by its name alone. */
export const linkedAs = (
  { id, subject, subjectId, what }: LinkFound,
  choices: readonly LinkChoice[],
): { readonly id: string; readonly label: string; readonly href: string | null } => {
  const choice = choices.find(({ value }) => value === `${subject}:${subjectId}`);
  return { id, label: choice?.label ?? what, href: choice?.href ?? null };
};
