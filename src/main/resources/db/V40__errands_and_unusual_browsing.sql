-- For what officials open households outside their own worklist, and what was unusual about how somebody looked.

create table errand (
    county    text not null check (county ~ '^[0-9]{6}$'),
    account   text not null,
    household text not null,
    day       date not null,
    errand    text not null,
    words     text,
    primary key (county, account, household, day)
);
grant select, insert, update on errand to ymq_app;

-- One for each rule, account and day, however often it is looked for; the answer is whoever keeps the logs'.
create table browsing_alert (
    county      text        not null check (county ~ '^[0-9]{6}$'),
    number      bigint      generated always as identity,
    rule        text        not null check (rule in ('MANY', 'OFF_HOURS', 'SAME_SURNAME')),
    account     text        not null,
    day         date        not null,
    households  integer     not null check (households > 0),
    last_at     timestamptz not null,
    answered_by text,
    answered_at timestamptz,
    answer      text,
    primary key (county, number),
    unique (county, rule, account, day),
    check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (answer is null))
);
create index read_log_day on read_log (at) where reader = 'OFFICER';
grant select, insert, update (households, last_at, answered_by, answered_at, answer) on browsing_alert to ymq_app;
