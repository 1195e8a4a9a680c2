-- What one security administrator asks for and a second one has to confirm, and what was done with accounts since the
-- beginning: who asked, who confirmed, when, what, from which day to which.

create table account_request (
    county     text        not null,
    number     bigint      not null,
    kind       text        not null,
    username   text        not null,
    name       text,
    department text,
    post       text,
    work_phone text,
    office     text,
    held_role  text,
    held_area  text,
    held_from  date,
    held_to    date,
    role       text,
    area       text,
    valid_from date,
    valid_to   date,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    settled_by text,
    settled_at timestamptz,
    primary key (county, number),
    check ((state = 'OPEN') = (settled_by is null)),
    -- nobody confirms what it asked for itself, or anything for itself
    check (state <> 'CONFIRMED' or (settled_by <> asked_by and settled_by <> username)),
    check (asked_by <> username)
);

create table account_step (
    county       text        not null,
    id           uuid        not null,
    at           timestamptz not null,
    kind         text        not null,
    username     text        not null,
    office       text,
    role         text,
    area         text,
    valid_from   date,
    valid_to     date,
    done_by      text        not null,
    confirmed_by text,
    request      bigint,
    primary key (county, id),
    check (confirmed_by is null or confirmed_by <> done_by)
);
create index account_step_at on account_step (county, at desc, id);
create index account_step_username on account_step (county, username, at desc);
create trigger account_step_append_only before update or delete on account_step
    for each row execute function refuse_change();
create trigger account_step_not_truncated before truncate on account_step
    for each statement execute function refuse_change();

-- When the whole was last written into a file: the system administrator sees it.
create table backup_made (
    at    timestamptz not null primary key,
    facts bigint      not null,
    bytes bigint      not null
);

grant select, insert, update on account_request to ymq_app;
grant select, insert on account_step to ymq_app;
grant select on backup_made to ymq_app;
