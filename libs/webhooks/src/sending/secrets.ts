import { Injectable } from '@nestjs/common';
import { SecretBox } from '@fristvakt/platform';

const PURPOSE = 'webhook';

/** The secrets of endpoints as they are kept: sealed, each for its endpoint alone. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(endpoint: string, secret: string): Buffer {
    return this.box.seal(PURPOSE, endpoint, Buffer.from(secret));
  }

  open(endpoint: string, sealed: Buffer): string {
    return this.box.open(PURPOSE, endpoint, sealed).toString();
  }
}
