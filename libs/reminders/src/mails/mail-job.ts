import type { Job } from '@fristvakt/platform';

export const SEND_MAIL = 'send-mail';

/** The hint that a mail waits; the mail itself is its row. */
export const mailJob = (organisation: string, mail: string, runAt?: string): Job => ({
  ...{ task: SEND_MAIL, payload: { organisation, mail }, key: `mail:${mail}` },
  ...(runAt === undefined ? {} : { runAt }),
});
