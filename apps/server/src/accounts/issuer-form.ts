import type { ListedIssuer } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { View } from '../pages/view';
import type { SentForm } from '../wire/sent-form';
import { oneLine } from './one-line';
import { ORGANISATION_WORDS } from './organisation.words';

/** What an administrator wrote of a sign-in service. */
export interface IssuerWritten {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly enabled: boolean;
}

export const ISSUER_FIELDS = ['name', 'issuer', 'clientId', 'clientSecret'];

export const issuerIn = (form: SentForm): IssuerWritten => ({
  name: oneLine(form, 'name'),
  issuer: oneLine(form, 'issuer', 500),
  clientId: oneLine(form, 'clientId', 500),
  clientSecret: form.text('clientSecret').slice(0, 1000),
  enabled: form.has('enabled'),
});

interface IssuerShown {
  readonly written: IssuerWritten;
  /** The one that is changed; none where one is added. */
  readonly known?: ListedIssuer;
  /** Where the service sends people back to. */
  readonly callback: string;
  readonly faults?: readonly FormFault[];
}

/** Adding a service, or changing one. A secret is never shown again, not even to who has just written it. */
export function issuerPage({ written, known, callback, faults = [] }: IssuerShown, lang: Language): View {
  const words = wordsIn(ORGANISATION_WORDS, lang);
  return new View('accounts/issuer', {
    title: known === undefined ? words('issuer-add') : words('issuer-edit', { name: known.name }),
    ...{ words: ORGANISATION_WORDS, status: faults.length === 0 ? 200 : 422 },
    model: {
      ...{ callback, faults, fields: withFaults(fieldsOf(written, known, lang), faults) },
      ...{ issuer: known?.issuer ?? null, version: known === undefined ? null : String(known.version) },
      action: known === undefined ? '/issuers/new' : `/issuers/${known.id}`,
    },
  });
}

function fieldsOf(
  { name, issuer, clientId, enabled }: IssuerWritten,
  known: ListedIssuer | undefined,
  lang: Language,
): readonly FormField[] {
  const words = ORGANISATION_WORDS[lang];
  const text = { kind: 'text', required: true } as const;
  return [
    field({
      ...{ ...text, name: 'name', label: words['issuer-name'], value: name },
      help: words['issuer-name-help'],
    }),
    ...(known === undefined
      ? [
          field({
            ...{ ...text, name: 'issuer', label: words.issuer, value: issuer },
            help: words['issuer-help'],
          }),
        ]
      : []),
    field({
      ...{ ...text, name: 'clientId', label: words['client-id'], value: clientId },
      help: words['client-id-help'],
    }),
    field({
      ...{ kind: 'password', name: 'clientSecret', label: words['client-secret'], autocomplete: 'off' },
      ...{ required: known === undefined },
      help: words[known === undefined ? 'client-secret-help' : 'client-secret-kept'],
    }),
    ...(known === undefined
      ? []
      : [
          field({
            ...{ kind: 'check', name: 'enabled', label: words.enabled, value: enabled ? 'yes' : '' },
            help: words['enabled-help'],
          }),
        ]),
  ];
}
