import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ChangeWebhookEndpoint, RemoveWebhookEndpoint, RotateWebhookSecret } from '@fristvakt/webhooks';
import type { Language } from '@fristvakt/wording';
import { Form } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { WebhookSheet } from './webhook-sheet';

/** What an administrator does with an endpoint: each a button on its page. */
@Controller()
export class WebhookActPages {
  constructor(
    private readonly sheet: WebhookSheet,
    private readonly changing: ChangeWebhookEndpoint,
    private readonly rotating: RotateWebhookSecret,
    private readonly removing: RemoveWebhookEndpoint,
  ) {}

  @Form('settings/webhooks/:id/state', 'administer-webhooks')
  async turn(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const enabled = form.text('state') === 'on';
    const outcome = await this.changing.execute(principal, { id, version: form.version(), enabled });
    return this.sheet.after(principal, id, outcome, lang);
  }

  @Form('settings/webhooks/:id/secret', 'administer-webhooks')
  async rotate(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View> {
    const outcome = await this.rotating.execute(principal, { id, version: form.version() });
    if (outcome.ok) return this.sheet.secret(outcome.value, lang);
    return this.sheet.page(principal, id, lang, outcome.refusal);
  }

  @Form('settings/webhooks/:id/removal', 'administer-webhooks')
  async remove(@Asking() principal: Principal, @Id() id: string): Promise<Redirect> {
    valueOf(await this.removing.execute(principal, id));
    return new Redirect('/settings/webhooks', 'webhook-removed');
  }
}
