/** What is done with webhooks, as the audit log tells it. */
export const WEBHOOK_ACTIONS = {
  sv: {
    'action-webhook.created': 'lade till en webhook',
    'action-webhook.changed': 'ändrade en webhook',
    'action-webhook.disabled': 'stängde av en webhook',
    'action-webhook.removed': 'tog bort en webhook',
    'action-webhook.secret-rotated': 'bytte hemlighet för en webhook',
    'action-webhook.pinged': 'skickade ett prov till en webhook',
    'action-webhook.replayed': 'skickade om en händelse till en webhook',
    'kind-webhook': 'webhook till ett annat system',
  },
  en: {
    'action-webhook.created': 'added a webhook',
    'action-webhook.changed': 'changed a webhook',
    'action-webhook.disabled': 'switched a webhook off',
    'action-webhook.removed': 'removed a webhook',
    'action-webhook.secret-rotated': 'replaced the secret of a webhook',
    'action-webhook.pinged': 'sent a test to a webhook',
    'action-webhook.replayed': 'sent an event to a webhook again',
    'kind-webhook': 'webhook to another system',
  },
} as const;
