-- The text that objectives and key results keep of themselves leaves out what usually holds, and what the plan's query
-- compares with the objective or the cycle: team, owner and dates. A plan is half as long, to write, to send and to read.

-- Why the target was last changed, once there were check-ins against it.
alter table key_results add column target_reason text not null default '';
-- The metric its values are read from; 0009-metrics.sql has the table it refers to.
alter table key_results add column metric_id uuid;

alter table objectives drop column line;
alter table objectives add column line text not null generated always as (
  '{"id":' || json_id('obj', id) || ',"teamId":' || json_id('tea', team_id) || ',"ownerId":' || json_id('per', owner_id)
  || ',"title":' || json_text(title) || ',"position":' || position
  || case when description = '' then '' else ',"description":' || json_text(description) end
  || case when roll_up = 'key-results' then '' else ',"rollUp":"' || roll_up || '"' end
  || case when version = 1 then '' else ',"version":' || version end
) stored;

alter table key_results drop column line;
alter table key_results add column line text not null generated always as (
  '{"id":' || json_id('kr', id) || ',"title":' || json_text(title) || ',"position":' || position
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
  end || '}'
  || case when pace::text = '{"shape":"even"}' then '' else ',"pace":' || pace::text end
  || coalesce(',"share":' || share, '')
  || case when ownership = 'owned' then '' else ',"ownership":"' || ownership || '"' end
  || case when off_track_answer = '' then '' else ',"offTrackAnswer":' || json_text(off_track_answer) end
  || case when target_reason = '' then '' else ',"targetReason":' || json_text(target_reason) end
  || coalesce(',"metricId":' || case when metric_id is not null then json_id('met', metric_id) end, '')
  || case when version = 1 then '' else ',"version":' || version end
) stored;
