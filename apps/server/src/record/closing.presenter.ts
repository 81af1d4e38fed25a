import type { OpenItem } from '@fristvakt/checklists';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { RECORD_WORDS } from './record.words';

/** What would be left open if the matter were closed, and the field for why it is closed all the same. */
export interface Closing {
  readonly title: string;
  readonly items: readonly { readonly href: string; readonly item: string; readonly text: string }[];
  readonly fields: readonly FormField[];
}

export function closingOf(
  items: readonly OpenItem[],
  { closingReason, faults }: { readonly closingReason: string; readonly faults: readonly FormFault[] },
  lang: Language,
): Closing {
  const t = wordsIn(RECORD_WORDS, lang);
  const reason = field({
    ...{ kind: 'long-text', name: 'closingReason', label: t('closing-reason'), value: closingReason },
    ...{ help: t('closing-reason-help'), required: true },
  });
  return {
    title: t('closing-title', { n: items.length }),
    items: items.map(({ item, checklistId, said }) => ({
      ...{ item, href: `/checklists/${checklistId}#item-${item}` },
      text: said?.text[lang] ?? '',
    })),
    fields: withFaults([reason], faults),
  };
}
