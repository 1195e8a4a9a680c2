-- Policies of a county: the versions its people made beside those of the pack, who did what to them, and what follows
-- from the versions in force for each household. `entitlement` is derived from the ledger and the versions, and can be
-- rebuilt from them; what people do about an entitlement is a fact of the ledger.

create table policy_version (
    county  text    not null check (county ~ '^[0-9]{6}$'),
    policy  text    not null check (policy ~ '^[a-z][a-z0-9_]{0,59}$'),
    version integer not null check (version > 0),
    text    text    not null check (length(text) between 1 and 200000),
    primary key (county, policy, version)
);

create table policy_step (
    county  text        not null,
    policy  text        not null,
    version integer     not null,
    number  integer     not null,
    step    text        not null check (step in ('DRAFTED', 'SENT', 'RETURNED', 'PUBLISHED', 'SHADOWED', 'RETIRED')),
    day     date,
    note    text        not null default '' check (length(note) <= 500),
    by      text        not null,
    at      timestamptz not null,
    primary key (county, policy, version, number)
);
create trigger policy_version_append_only before update or delete on policy_version
    for each row execute function refuse_change();
create trigger policy_step_append_only before update or delete on policy_step
    for each row execute function refuse_change();

create table entitlement (
    county    text     not null check (county ~ '^[0-9]{6}$'),
    policy    text     not null,
    household text     not null,
    person    text     not null default '',
    version   integer  not null,
    shadow    boolean  not null,
    village   text     not null check (village ~ '^[0-9]{12}$'),
    contact   text,
    entitled  text     not null check (entitled in ('YES', 'NO', 'ASK')),
    got       text     not null check (got in ('YES', 'NO', 'UNKNOWN')),
    amount    numeric,
    money     text     not null check (money in ('KNOWN', 'MISSING', 'UNSET', 'NONE')),
    received  numeric,
    failed    text[]   not null,
    missing   text[]   not null,
    since     date     not null,
    primary key (county, policy, household, person),
    check ((amount is not null) = (money = 'KNOWN'))
);
create index entitlement_household on entitlement (county, household);
create index entitlement_village on entitlement (county, policy, village text_pattern_ops);

-- Up to which day and by which versions everybody in a county is decided: a new day or a new version decides all anew.
create table entitlement_state (
    county   text not null primary key,
    day      date not null,
    versions text not null
);

-- What people did about entitlements, as the ledger tells it; `of` is the member, or `home`.
create table entitlement_step (
    county    text    not null check (county ~ '^[0-9]{6}$'),
    household text    not null,
    policy    text    not null,
    of        text    not null,
    step      text    not null,
    said      boolean not null,
    day       date    not null,
    fact      bigint  not null,
    village   text    not null check (village ~ '^[0-9]{12}$'),
    contact   text,
    primary key (county, household, policy, of, step)
);
create index entitlement_step_open on entitlement_step (county, village text_pattern_ops)
    where step in ('received', 'objected', 'answered');

-- The rosters a county has been told of: whoever has no entry in one of them is known not to be on it.
create table entitlement_roster (
    county    text not null,
    attribute text not null,
    primary key (county, attribute)
);

grant select, insert on policy_version, policy_step to ymq_app;
grant select, insert, update, delete on entitlement, entitlement_step, entitlement_state, entitlement_roster to ymq_app;
