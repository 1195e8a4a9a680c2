-- A department's key gives somebody something, so whoever makes it is not the one who puts it to use: where that is
-- asked for, it opens nothing until a second person has confirmed it. Keys that were made before go on as they are.

alter table department_key add column lapses_at timestamptz;

alter table department_key_step drop constraint department_key_step_step_check;
alter table department_key_step add constraint department_key_step_step_check
    check (step in ('MADE', 'CONFIRMED', 'REPLACED', 'REVOKED'));
create unique index department_key_confirmed_once on department_key_step (county, key) where step = 'CONFIRMED';

-- Told by the moments themselves and not by how the key stands now, so that a backup can be put back.
create function refuse_confirming_alone() returns trigger language plpgsql as $$
begin
    if exists (select 1 from department_key_step
               where county = new.county and key = new.key and step = 'MADE' and "by" = new."by") then
        raise exception 'whoever made a key does not confirm it';
    end if;
    if not exists (select 1 from department_key
                   where county = new.county and number = new.key
                     and (ended_at is null or ended_at >= new.at) and lapses_at > new.at) then
        raise exception 'this key does not wait to be confirmed';
    end if;
    return new;
end $$;
create trigger department_key_confirmed_by_another before insert on department_key_step
    for each row when (new.step = 'CONFIRMED') execute function refuse_confirming_alone();
