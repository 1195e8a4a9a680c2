-- Who may not be read any more and why, who asked to be forgotten, and the one way by which a data key is destroyed,
-- because a person's right to be forgotten must not open a way to delete anything else.

create table closed_household (
    county    text not null check (county ~ '^[0-9]{6}$'),
    household text not null,
    how       text not null check (how in ('RESTRICTED', 'FORGOTTEN')),
    basis     text[] not null,
    until     date,
    since     date not null,
    primary key (county, household)
);

create table forgetting_request (
    county      text        not null check (county ~ '^[0-9]{6}$'),
    number      integer     not null check (number > 0),
    household   text        not null,
    -- the account that asked for the family; null where the family asked on its own page
    asked_by    text,
    asked_at    timestamptz not null,
    state       text        not null check (state in ('ASKED', 'REFUSED', 'RESTRICTED', 'LIFTED', 'FORGOTTEN')),
    basis       text[]      not null default '{}',
    until       date,
    answered_by text,
    answered_at timestamptz,
    primary key (county, number),
    check ((state = 'ASKED') = (answered_at is null))
);
create unique index forgetting_request_open on forgetting_request (county, household) where state = 'ASKED';
create index forgetting_request_household on forgetting_request (county, household, number);

-- The key of one subject, and only where the ledger says that this very subject is forgotten.
create function destroy_subject_key(p_county text, p_subject text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select from public.fact f where f.county = p_county and f.subject = p_subject
            and f.attribute in ('home.forgotten', 'person.forgotten', 'device.forgotten')) then
        raise exception 'the ledger holds no fact that this subject is forgotten';
    end if;
    delete from public.subject_key k where k.county = p_county and k.subject = p_subject;
    return found;
end $$;
revoke all on function destroy_subject_key(text, text) from public;
grant execute on function destroy_subject_key(text, text) to ymq_app;

-- Whoever was forgotten never gets another key: what is said of the person later is said of somebody new.
create function refuse_key_of_forgotten() returns trigger language plpgsql as $$
begin
    if exists (select from fact f where f.county = new.county and f.subject = new.subject
            and f.attribute in ('home.forgotten', 'person.forgotten', 'device.forgotten')) then
        raise exception 'a subject that was forgotten gets no key again';
    end if;
    return new;
end $$;
create trigger subject_key_stays_destroyed before insert on subject_key
    for each row execute function refuse_key_of_forgotten();

grant select, insert, update, delete on closed_household to ymq_app;
grant select, insert, update on forgetting_request to ymq_app;
grant delete on pin, slip, ruling to ymq_app;
