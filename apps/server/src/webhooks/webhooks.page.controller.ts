import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ChangeWebhookEndpoint, CreateWebhookEndpoint, WebhookEndpoints } from '@fristvakt/webhooks';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { refusalFault } from '../pages/refusal-fault';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { NOTHING_WRITTEN, WEBHOOK_FIELDS, webhookForm, webhookIn } from './webhook-form';
import { WebhookSheet } from './webhook-sheet';
import { endpointShown } from './webhook.presenter';
import { WEBHOOK_WORDS } from './webhook.words';

/** Other systems that are told what happens. */
@Controller()
export class WebhookPages {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly creating: CreateWebhookEndpoint,
    private readonly changing: ChangeWebhookEndpoint,
    private readonly sheet: WebhookSheet,
  ) {}

  @Page('settings/webhooks', 'administer-webhooks')
  async list(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    const endpoints = await this.endpoints.list(principal);
    return new View('webhooks/webhooks', {
      ...{ title: wordsIn(WEBHOOK_WORDS, lang)('title'), words: WEBHOOK_WORDS },
      model: { endpoints: endpoints.map((one) => endpointShown(one, lang)) },
    });
  }

  @Page('settings/webhooks/new', 'administer-webhooks')
  askNew(@Lang() lang: Language): View {
    return webhookForm({ written: NOTHING_WRITTEN }, lang);
  }

  @Form('settings/webhooks/new', 'administer-webhooks')
  async create(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View> {
    const written = webhookIn(form);
    const outcome = await this.creating.execute(principal, written);
    if (outcome.ok) return this.sheet.secret(outcome.value, lang);
    return webhookForm({ written, faults: [refusalFault(outcome.refusal, lang, WEBHOOK_FIELDS)] }, lang);
  }

  @Page('settings/webhooks/:id', 'administer-webhooks')
  async one(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.sheet.page(principal, id, lang);
  }

  @Page('settings/webhooks/:id/change', 'administer-webhooks')
  async askChange(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const known = valueOf(await this.endpoints.one(principal, id));
    return webhookForm({ written: known, known }, lang);
  }

  @Form('settings/webhooks/:id/change', 'administer-webhooks')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written = webhookIn(form);
    const outcome = await this.changing.execute(principal, { ...written, id, version: form.version() });
    if (outcome.ok) return new Redirect(`/settings/webhooks/${id}`, 'saved');
    const known = valueOf(await this.endpoints.one(principal, id));
    const isStale = outcome.refusal.code === 'stale';
    return webhookForm(
      {
        ...{ written, faults: [refusalFault(outcome.refusal, lang, WEBHOOK_FIELDS)] },
        // Sent once more, it is meant.
        known: isStale ? known : { ...known, version: form.version() },
        ...(isStale ? { status: 412 } : {}),
      },
      lang,
    );
  }
}
