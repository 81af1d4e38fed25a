import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Outcome, Refusal } from '@fristvakt/platform';
import { WebhookEndpoints } from '@fristvakt/webhooks';
import type { Language } from '@fristvakt/wording';
import { refusalFault } from '../pages/refusal-fault';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import { Redirect, View } from '../pages/view';
import { valueOf } from '../wire/problem';
import { deliveryShown, endpointShown } from './webhook.presenter';
import { WEBHOOK_WORDS } from './webhook.words';

/** The page of one endpoint, and the one on which its secret stands once. */
@Injectable()
export class WebhookSheet {
  constructor(private readonly endpoints: WebhookEndpoints) {}

  /** `refusal`: why what was just asked for was not done. */
  async page(principal: Principal, id: string, lang: Language, refusal?: Refusal): Promise<View> {
    const endpoint = valueOf(await this.endpoints.one(principal, id));
    const deliveries = valueOf(await this.endpoints.deliveries(principal, id));
    const shown = endpointShown(endpoint, lang);
    const { formerSecretUntil: former, enabled, version } = endpoint;
    return new View('webhooks/webhook', {
      ...{ title: shown.name, words: WEBHOOK_WORDS, status: statusOf(refusal) },
      model: {
        ...{ ...shown, enabled, version: String(version) },
        deliveries: deliveries.map((one) => deliveryShown(one, lang)),
        logHref: may(principal, 'read-audit') ? `/audit?subject=webhook:${id}` : null,
        former: former === null ? null : swedishTime(former, lang).text,
        faults: refusal === undefined ? [] : [refusalFault(refusal, lang)],
      },
    });
  }

  /** After a button: its page, where it was not done with what is in the way. */
  async after(
    principal: Principal,
    id: string,
    outcome: Outcome<unknown>,
    lang: Language,
    notice = 'saved',
  ): Promise<View | Redirect> {
    if (outcome.ok) return new Redirect(`/settings/webhooks/${id}`, notice);
    if (outcome.refusal.kind === 'not-found') valueOf(outcome);
    return this.page(principal, id, lang, outcome.refusal);
  }

  /** The secret stands in this answer and nowhere else. */
  secret({ id, secret }: { readonly id: string; readonly secret: string }, lang: Language): View {
    const words = wordsIn(WEBHOOK_WORDS, lang);
    return new View('webhooks/webhook-secret', {
      ...{ title: words('secret-title'), words: WEBHOOK_WORDS },
      model: { secret, href: `/settings/webhooks/${id}` },
    });
  }
}

const statusOf = (refusal: Refusal | undefined): number => {
  if (refusal === undefined) return 200;
  if (refusal.code === 'too-many-tries') return 429;
  return refusal.kind === 'stale' ? 412 : 409;
};
