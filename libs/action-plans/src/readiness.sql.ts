/**
 * Everything that speaks to or against the points of a licence, in one statement: items of lists that were settled, facts that
 * count, the register, missed deadlines of matters that go on, open findings. What belongs to another licence of the same
 * provider is left out. `$3`: the statuses of a matter that is over. Of an item and of a kind of fact, the newest of each sort.
 */
export const SPOKEN = `with about as (
    select matter.id, matter.kind, own.id as licence
    from matter own
    join matter on matter.organisation_id = own.organisation_id and matter.provider_id = own.provider_id
      and (matter.id = own.id or (matter.kind not in ('licence', 'notification')
        and coalesce(matter.body ->> 'licence', own.ref) = own.ref))
    where own.organisation_id = $1 and own.id = $2
  ), item as (
    select distinct on (item.item, said.says) item.item, said.says, item.id, item.checklist_id, item.settled_on
    from about
    join checklist_item item on item.organisation_id = $1 and item.matter_id = about.id
      and item.standing and item.state <> 'open'
    cross join lateral (select case
      when item.state = 'done' and item.proof is null then 'unproved'
      when item.four_eyes and item.approved_by is null then 'unapproved'
      when item.state = 'done' then 'proof' else 'not-applicable' end as says) said
    order by item.item, said.says, item.settled_on desc, item.id desc
  ), told as (
    select distinct on (fact.type) fact.type, fact.id, fact.happened_on
    from about join fact on fact.organisation_id = $1 and fact.matter_id = about.id
    where not exists (select 1 from fact later where later.organisation_id = $1 and later.corrects_id = fact.id)
      and fact.type in ('circle-change-notified', 'measures-reported', 'complied', 'activity-resumed')
    order by fact.type, fact.happened_on desc, fact.id desc
  ), condition as (
    select id, matter_id, kept, assessed_on from licence_condition
    where organisation_id = $1 and matter_id = $2 and standing
  )
  select 'item' as by, item as code, id, checklist_id as place, settled_on as on, says, false as lasting,
    null::date as until
  from item
  union all
  select 'fact', type, id, id, happened_on, 'proof', false, null from told
  union all
  select 'register', 'certificate', matter_id, matter_id, certificate_checked_on, 'proof', false, null
  from licence_detail where organisation_id = $1 and matter_id = $2 and certificate_checked_on is not null
  union all
  select 'register', 'responsible-person', id, matter_id, from_on, 'proof', true, to_on
  from responsible_person where organisation_id = $1 and matter_id = $2
  union all
  select 'register', 'conditions', $2::uuid, $2::uuid, min(assessed_on), 'proof', false, null
  from condition having count(*) > 0 and bool_and(kept = 'kept')
  union all
  select 'register', 'conditions', id, matter_id, assessed_on, null, false, null from condition where kept = 'not-kept'
  union all
  select 'deadline', deadline.kind, deadline.id, deadline.matter_id, deadline.due_on, null, false, null
  from about
  join deadline on deadline.organisation_id = $1 and deadline.matter_id = about.id and deadline.standing
    and deadline.status = 'missed' and deadline.party = 'provider' and deadline.due_on is not null
  left join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = about.id
  where matter_state.status is null or matter_state.status <> all($3)
  union all
  select 'finding', finding.area, finding.id, finding.matter_id, finding.seen_on, null, false, null
  from about
  join finding on finding.organisation_id = $1 and finding.matter_id = about.id and finding.state = 'open'`;
