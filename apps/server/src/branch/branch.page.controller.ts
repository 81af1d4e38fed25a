import { Controller } from '@nestjs/common';
import { BRANCH_FIGURES } from '@fristvakt/practice';
import type { BranchFigure } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { branchChart, valueText } from './branch-chart';
import { BRANCH_WORDS } from './branch.words';

const GROUPS = ['users', 'money', 'review'] as const;

/** What is known of the branch, for who wants to see the own house against it. */
@Controller()
export class BranchPage {
  @Page('branch', 'manage-own')
  show(@Lang() lang: Language): View {
    return new View('branch/branch', {
      ...{ title: BRANCH_WORDS[lang].title, words: BRANCH_WORDS },
      model: {
        groups: GROUPS.map((group) => ({
          ...{ id: group, title: BRANCH_WORDS[lang][`group-${group}`] },
          figures: BRANCH_FIGURES.filter((one) => one.group === group).map((one) => figureShown(one, lang)),
        })),
      },
    });
  }
}

const figureShown = (figure: BranchFigure, lang: Language): object => ({
  id: figure.id,
  title: figure.title[lang],
  unit: figure.unit[lang],
  says: figure.says[lang],
  source: figure.source[lang],
  secondary: figure.confidence === 'P' ? null : BRANCH_WORDS[lang].secondary,
  unsure: figure.unsure?.[lang] ?? null,
  chart: branchChart(figure, lang),
  rows: figure.values.map((one) => ({
    ...{ when: one.when[lang], value: valueText(one, figure.decimals, lang) },
  })),
});
