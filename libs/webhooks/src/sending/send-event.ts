import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@fristvakt/platform';
import { post } from './post';
import type { PostAnswer } from './post';
import { WebhookSecrets } from './secrets';
import { signedHeaders } from './signature';
import type { TakenDelivery } from './take-delivery';
import { WEBHOOK_SENDING } from './webhook-sending';
import type { WebhookSending } from './webhook-sending';

const MILLISECONDS = 1000;

/** Sends an event, signed as of now by every secret of the endpoint that counts. */
@Injectable()
export class SendEvent {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: WebhookSecrets,
    @Inject(WEBHOOK_SENDING) private readonly sending: WebhookSending,
  ) {}

  async execute({ event, endpoint, body, address, secret, former }: TakenDelivery): Promise<PostAnswer> {
    const secrets = [secret, ...(former === null ? [] : [former])].map((one) =>
      this.secrets.open(endpoint, one),
    );
    const timestamp = Math.floor(this.clock.now() / MILLISECONDS);
    const headers = signedHeaders(secrets, { id: event, timestamp, body });
    return post({ address, headers, body }, this.sending);
  }
}
