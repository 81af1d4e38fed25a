import type { Job } from '@fristvakt/platform';

export const DELIVER_WEBHOOK = 'deliver-webhook';

/** The hint that something is to be delivered; what, to whom and whether still, its row says. */
export const deliveryJob = (organisation: string, delivery: string, runAt?: string): Job => ({
  ...{ task: DELIVER_WEBHOOK, payload: { organisation, delivery }, key: `webhook:${delivery}` },
  ...(runAt === undefined ? {} : { runAt }),
});
