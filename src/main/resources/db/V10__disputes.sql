-- The queue of disagreements, because two departments that differ must end on somebody's desk. `dispute` is derived from
-- the ledger and can be rebuilt from it; `dispute_visit` is who asked for a visit and is never derived.

create table dispute (
    county      text     not null check (county ~ '^[0-9]{6}$'),
    id          text     not null check (id ~ '^[0-9a-f]{20}$'),
    subject     text     not null,
    household   text     not null,
    village     text     not null check (village ~ '^[0-9]{12}$'),
    contact     text,
    attribute   text     not null,
    status_hit  boolean  not null,
    departments text[]   not null,
    facts       bigint[] not null,
    ruling      bigint,
    opened      date     not null,
    primary key (county, id)
);
create index dispute_household on dispute (county, household);
create index dispute_village on dispute (county, village text_pattern_ops, opened, id);

create table dispute_visit (
    county     text        not null,
    dispute    text        not null,
    number     integer     not null,
    household  text        not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    day        date        not null,
    to_contact boolean     not null,
    ended_at   timestamptz,
    ended      text check (ended in ('VISITED', 'SETTLED', 'TAKEN_BACK')),
    primary key (county, dispute, number),
    check ((ended is null) = (ended_at is null))
);
create unique index dispute_visit_open on dispute_visit (county, dispute) where ended is null;
create index dispute_visit_household on dispute_visit (county, household) where ended is null;

grant select, insert, update, delete on dispute to ymq_app;
grant select, insert, update (ended_at, ended) on dispute_visit to ymq_app;
