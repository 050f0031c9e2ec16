-- A plan is read far more often than it is edited, and writing JSON is what reading it costs. So each objective and key
-- result keeps its own fields as JSON text, made by PostgreSQL from the row whenever the row is saved: the opening brace
-- and the fields, to which the plan's query adds what other tables know.

-- These are immutable whatever the session's settings, which PostgreSQL cannot see by itself.
create function json_text(value text) returns text immutable parallel safe language sql
  return case when value = '' then '""' else to_json(value)::text end;
create function json_date(value date) returns text immutable parallel safe language sql
  return coalesce('"' || to_char(value, 'YYYY-MM-DD') || '"', 'null');
create function json_number(value numeric) returns text immutable parallel safe language sql
  return coalesce(value::text, 'null');
create function json_id(prefix text, value uuid) returns text immutable parallel safe language sql
  return coalesce('"' || prefix || '_' || encode(uuid_send(value), 'hex') || '"', 'null');

alter table objectives add column line text not null generated always as (
  '{"id":' || json_id('obj', id) || ',"cycleId":' || json_id('cyc', cycle_id) || ',"teamId":' || json_id('tea', team_id)
  || ',"ownerId":' || json_id('per', owner_id) || ',"title":' || json_text(title) || ',"description":' || json_text(description)
  || ',"position":' || position || ',"rollUp":"' || roll_up || '","version":' || version
) stored;

alter table key_results add column line text not null generated always as (
  '{"id":' || json_id('kr', id) || ',"objectiveId":' || json_id('obj', objective_id) || ',"teamId":' || json_id('tea', team_id)
  || ',"ownerId":' || json_id('per', owner_id) || ',"title":' || json_text(title) || ',"position":' || position
  || ',"measure":{"kind":"' || measure_kind || '"'
  || coalesce(',"unit":{"kind":"' || unit_kind || '"' || coalesce(',"label":' || json_text(unit_label), '')
    || coalesce(',"decimals":' || unit_decimals, '') || '}', '')
  || case measure_kind
    when 'increase' then ',"baseline":' || json_number(baseline) || ',"target":' || json_number(target)
    when 'decrease' then ',"baseline":' || json_number(baseline) || ',"target":' || json_number(target)
    when 'at-least' then ',"bound":' || json_number(target)
    when 'at-most' then ',"bound":' || json_number(target)
    when 'between' then ',"low":' || json_number(low) || ',"high":' || json_number(high)
    when 'milestones' then ',"milestones":' || coalesce(milestones::text, '[]')
    when 'recurring' then ',"perPeriod":' || json_number(target) || ',"period":"' || period || '"'
    when 'find-baseline' then ',"metric":' || json_text(metric) || ',"how":' || json_text(how) || ',"by":' || json_date(by_date)
    else ''
  end
  || '},"pace":' || pace::text || ',"startsOn":' || json_date(starts_on) || ',"dueOn":' || json_date(due_on)
  || ',"share":' || json_number(share) || ',"ownership":"' || ownership || '","offTrackAnswer":' || json_text(off_track_answer)
  || ',"version":' || version
) stored;
