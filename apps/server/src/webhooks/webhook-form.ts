import { EVENT_TYPES } from '@fristvakt/webhooks';
import type { EndpointFields, ListedEndpoint } from '@fristvakt/webhooks';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { formPage } from '../pages/form-page';
import { wordsIn } from '../pages/page-words';
import type { View } from '../pages/view';
import type { SentForm } from '../wire/sent-form';
import { WEBHOOK_WORDS } from './webhook.words';

export const WEBHOOK_FIELDS = ['address', 'description', 'eventTypes'];

const LONGEST_ADDRESS = 500;
const LONGEST_DESCRIPTION = 200;

export const NOTHING_WRITTEN: EndpointFields = { address: '', description: '', eventTypes: EVENT_TYPES };

export const webhookIn = (form: SentForm): EndpointFields => ({
  address: form.text('address').slice(0, LONGEST_ADDRESS + 1),
  description: form
    .text('description')
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .slice(0, LONGEST_DESCRIPTION),
  eventTypes: EVENT_TYPES.filter((type) => form.all('eventTypes').includes(type)),
});

interface WebhookFormShown {
  readonly written: EndpointFields;
  /** The one that is changed; none where one is added. */
  readonly known?: ListedEndpoint;
  readonly faults?: readonly FormFault[];
  /** 412: somebody was faster, and what stands now is shown. */
  readonly status?: number;
}

export function webhookForm({ written, known, faults = [], status }: WebhookFormShown, lang: Language): View {
  const words = wordsIn(WEBHOOK_WORDS, lang);
  const back = known === undefined ? '/settings/webhooks' : `/settings/webhooks/${known.id}`;
  return formPage({
    title: words(known === undefined ? 'add' : 'change-title'),
    crumbs: [{ href: '/settings/webhooks', text: words('title') }],
    action: known === undefined ? '/settings/webhooks/new' : `${back}/change`,
    ...{ submit: words('save'), cancel: back, faults },
    ...(known === undefined ? {} : { version: known.version, now: nowOf(known, lang) }),
    ...(status === undefined ? {} : { status }),
    fields: [
      field({
        ...{ kind: 'text', name: 'address', label: words('address'), value: written.address, required: true },
        help: words('address-help'),
      }),
      field({
        ...{ kind: 'text', name: 'description', label: words('description'), value: written.description },
        help: words('description-help'),
      }),
      field({
        ...{ kind: 'checks', name: 'eventTypes', label: words('types'), value: written.eventTypes },
        required: true,
        options: EVENT_TYPES.map((value) => ({ value, label: words(`type-${value}`), help: value })),
      }),
    ],
  });
}

const nowOf = (
  { address, description, eventTypes }: ListedEndpoint,
  lang: Language,
): readonly { readonly name: string; readonly value: string }[] => {
  const words = wordsIn(WEBHOOK_WORDS, lang);
  return [
    { name: words('address'), value: address },
    { name: words('description'), value: description },
    { name: words('types'), value: eventTypes.join(', ') },
  ];
};
