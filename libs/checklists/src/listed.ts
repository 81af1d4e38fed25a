import { TEMPLATES } from '@fristvakt/practice';
import { OVER } from '@fristvakt/proceedings';

/** The statement by which lists are read with how far they have come; what it asks for comes after. */
export const LISTED = `select checklist.id, checklist.provider_id as "providerId", provider.name as provider,
    checklist.matter_id as "matterId", matter.title as matter, checklist.fact_id as "factId", checklist.template,
    checklist.template_version as "templateVersion", own.title as "ownTitle", checklist.period,
    checklist.opened_on as "openedOn", checklist.version, figures.items, figures.settled, figures.hindering,
    figures.next_due as "nextDue"
  from checklist
  join matter on matter.organisation_id = checklist.organisation_id and matter.id = checklist.matter_id
  join provider on provider.organisation_id = checklist.organisation_id and provider.id = checklist.provider_id
  left join own_template_version own on own.organisation_id = checklist.organisation_id
    and own.template_id = case when checklist.template like 'own:%' then substr(checklist.template, 5)::uuid end
    and own.valid_from = case when checklist.template like 'own:%' then checklist.template_version::date end
  cross join lateral (
    select count(*)::integer as items, (count(*) filter (where state <> 'open'))::integer as settled,
      (count(*) filter (where mandatory and (state = 'open' or (four_eyes and approved_by is null))))::integer as hindering,
      min(due_on) filter (where state = 'open') as next_due
    from checklist_item
    where checklist_item.organisation_id = checklist.organisation_id and checklist_item.checklist_id = checklist.id
      and checklist_item.standing
  ) figures`;

const among = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;
const UNTIL_FINAL = TEMPLATES.filter(({ untilFinal }) => untilFinal).map(({ id }) => id);

/**
 * Of `checklist`: that neither its matter is over nor, where it is about the appeal of a decision, every dispute about it; a decision
 * may have more than one, and without any it can still be appealed.
 */
export const GOES_ON = `not exists (select from matter_state around
    where around.organisation_id = checklist.organisation_id and around.matter_id = checklist.matter_id
      and around.status in ${among(OVER)})
  and not (checklist.template in ${among(UNTIL_FINAL)} and coalesce((
    select bool_and(stands.status is not distinct from 'final') from matter dispute
    join matter_state stands on stands.organisation_id = dispute.organisation_id and stands.matter_id = dispute.id
    join fact decision on decision.organisation_id = dispute.organisation_id and decision.id = checklist.fact_id
    where dispute.organisation_id = checklist.organisation_id and dispute.provider_id = checklist.provider_id
      and dispute.kind = 'appeal' and dispute.body ->> 'against' = decision.ref), false))`;
