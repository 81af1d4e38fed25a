import type { EventType } from '../vocabulary';
import type { Fields } from './fields';

/** The types of event a field with effect belongs to. It is read on others as well, where it says nothing. */
const HOMES: Readonly<Record<string, readonly EventType[]>> = {
  replyBy: [
    ...(['completion-ordered', 'draft-communicated', 'information-requested'] as const),
    ...(['extension-granted', 'minutes-received', 'statement-ordered'] as const),
  ],
  reportBy: ['inspection-decided'],
  complyBy: ['inspection-decided'],
  penalty: ['inspection-decided'],
  windDownBy: ['licence-revoked'],
  validUntil: ['application-granted', 'interim-ban', 'interim-ban-extended'],
  until: ['extension-requested', 'interim-ban', 'interim-ban-extended'],
  visitOn: ['visit-announced'],
  days: ['hearing-set'],
  about: ['application-filed'],
  what: ['activity-changed'],
  outcome: ['judgment', 'inspection-decided'],
  requests: ['appeal-filed'],
  to: ['appeal-filed'],
  serious: ['assessed'],
  investigationAttached: ['reported-to-ivo'],
  conditions: ['application-granted'],
  amount: ['fk-decided', 'sanction-fee-decided'],
};

/** Tells of fields that stand on an event of a type that has no use for them. */
export function noticeWithoutEffect(fields: Fields, type: EventType | undefined): void {
  if (type === undefined) return;
  for (const [field, homes] of Object.entries(HOMES)) {
    if (!fields.isOwn(field) || homes.includes(type)) continue;
    const params = { field, of: `an event of the type ${type}` };
    fields.log.notice({ path: [...fields.path, field], code: 'field-without-effect', params });
  }
}
