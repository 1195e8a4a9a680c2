-- Who may see what and who saw what, because every read of personal data leaves a row that the household can see.

create table read_log (
    county     text        not null,
    id         uuid        not null,
    at         timestamptz not null,
    household  text,
    reader     text        not null,
    account    text,
    department text        not null,
    post       text        not null,
    purpose    text        not null,
    groups     text[]      not null,
    unmasked   boolean     not null,
    primary key (county, id)
);
create index read_log_household on read_log (county, household, at desc);
create trigger read_log_append_only before update or delete on read_log
    for each row execute function refuse_change();
create trigger read_log_not_truncated before truncate on read_log
    for each statement execute function refuse_change();

create table account (
    county        text not null,
    username      text not null unique,
    name          text not null,
    department    text not null,
    post          text not null,
    work_phone    text,
    password_hash text not null,
    closed_at     timestamptz,
    primary key (county, username)
);

create table account_grant (
    county     text not null,
    username   text not null,
    role       text not null,
    area       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (county, username, role, area, valid_from)
);

create table slip (
    county     text        not null,
    household  text        not null,
    term       bytea       not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (county, household)
);

create table pin (
    county    text        not null,
    household text        not null,
    hash      text        not null,
    set_at    timestamptz not null,
    primary key (county, household)
);

create table failed_try (
    term bytea       not null,
    at   timestamptz not null
);
create index failed_try_term on failed_try (term, at);

grant select, insert on read_log to ymq_app;
grant select, insert, update on account, account_grant, slip, pin to ymq_app;
grant select, insert, delete on failed_try to ymq_app;
