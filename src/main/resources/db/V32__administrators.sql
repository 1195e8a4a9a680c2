-- Administrators, who look after the system, the accounts or the logs and never see a household; and passwords that
-- were handed out and have to be changed at the first sign-in.

alter table account add column office text check (office in ('SYSTEM', 'SECURITY', 'AUDIT'));
alter table account add column one_time_until timestamptz;
create index account_county_name on account (county, office, username);

-- An account is an official's or an administrator's for as long as it exists, and an administrator holds no grant.
create function refuse_grant_to_administrator() returns trigger language plpgsql as $$
begin
    if exists (select from account a
               where a.county = new.county and a.username = new.username and a.office is not null) then
        raise exception 'an administrator holds no grant';
    end if;
    return new;
end $$;
create trigger account_grant_of_officials before insert or update on account_grant
    for each row execute function refuse_grant_to_administrator();

create function refuse_other_office() returns trigger language plpgsql as $$
begin
    if new.office is distinct from old.office then
        raise exception 'an account never changes between official and administrator';
    end if;
    return new;
end $$;
create trigger account_office_stays before update on account
    for each row execute function refuse_other_office();

-- The read log is read by day, and that it was read is written down as well.
create index read_log_at on read_log (county, at desc, id);

create table audit_look (
    county  text        not null,
    id      uuid        not null,
    at      timestamptz not null,
    account text        not null,
    what    text        not null check (what in ('READS', 'STEPS', 'LOOKS')),
    looked_for text     not null,
    primary key (county, id)
);
create index audit_look_at on audit_look (county, at desc);
create trigger audit_look_append_only before update or delete on audit_look
    for each row execute function refuse_change();
create trigger audit_look_not_truncated before truncate on audit_look
    for each statement execute function refuse_change();

grant select, insert on audit_look to ymq_app;
