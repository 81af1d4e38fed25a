import { resolveHost } from './resolve-host';
import type { PostSettings } from './post';

/** The token under which {@link WebhookSending} is injected. */
export const WEBHOOK_SENDING = Symbol('WEBHOOK_SENDING');

/** How events leave this installation. */
export interface WebhookSending extends PostSettings {
  /** The address people use, without a slash at its end: the links of a body begin with it. */
  readonly publicUrl: string;
}

/** What a test may have otherwise. */
export type SendingOverrides = Partial<Pick<WebhookSending, 'resolve' | 'loopback' | 'patience'>>;

/** In milliseconds. */
const PATIENCE = 15_000;

export const webhookSendingOf = (publicUrl: string, overrides: SendingOverrides = {}): WebhookSending => ({
  ...{ publicUrl, resolve: resolveHost, loopback: false, patience: PATIENCE },
  ...overrides,
});
