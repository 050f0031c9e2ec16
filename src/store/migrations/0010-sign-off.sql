-- Objectives are drafts until somebody asks for a sign-off; whoever was asked signs off, or sends back with a sentence.
alter table objectives add column sign_off_state text check (sign_off_state in ('asked', 'sent-back', 'signed-off'));
alter table objectives add column sign_off_of uuid;
alter table objectives add column sign_off_by uuid;
alter table objectives add column sign_off_on date;
alter table objectives add column sign_off_note text;
alter table objectives add foreign key (workspace_id, sign_off_of) references memberships (workspace_id, person_id);
alter table objectives add foreign key (workspace_id, sign_off_by) references memberships (workspace_id, person_id);
alter table objectives add check ((sign_off_state is null) = (sign_off_by is null));
alter table objectives add check ((sign_off_state is null) = (sign_off_on is null));
alter table objectives add check ((sign_off_state is not distinct from 'asked') = (sign_off_of is not null));
alter table objectives add check ((sign_off_state is not distinct from 'sent-back') = (sign_off_note is not null));
create index objectives_waiting on objectives (workspace_id, sign_off_of) where sign_off_of is not null;

alter table objectives drop column line;
alter table objectives add column line text not null generated always as (
  '{"id":' || json_id('obj', id) || ',"teamId":' || json_id('tea', team_id) || ',"ownerId":' || json_id('per', owner_id)
  || ',"title":' || json_text(title) || ',"position":' || position
  || case when description = '' then '' else ',"description":' || json_text(description) end
  || case when roll_up = 'key-results' then '' else ',"rollUp":"' || roll_up || '"' end
  || case when sign_off_state is null then '' else ',"signOff":{"state":"' || sign_off_state || '"'
    || case when sign_off_of is null then '' else ',"of":' || json_id('per', sign_off_of) end
    || ',"by":' || json_id('per', sign_off_by) || ',"on":' || json_date(sign_off_on)
    || case when sign_off_note is null then '' else ',"note":' || json_text(sign_off_note) end || '}' end
  || case when version = 1 then '' else ',"version":' || version end
) stored;
