-- Keys with which a department's own program sends files and reads changes. A key itself is kept nowhere: it is found by
-- a keyed hash, what it may do never changes, and every step of it stays.

create table department_key (
    county     text   not null check (county ~ '^[0-9]{6}$'),
    number     bigint not null,
    term       bytea  not null check (length(term) = 16),
    department text   not null,
    label      text   not null,
    uses       text[] not null check (cardinality(uses) > 0 and uses <@ array ['SEND', 'READ']),
    areas      text[] not null check (cardinality(areas) > 0),
    valid_from date   not null,
    valid_to   date   not null check (valid_to >= valid_from),
    ended_at   timestamptz,
    last_used  date,
    primary key (county, number)
);
-- A key arrives without its county: this row picks it.
create unique index department_key_term on department_key (term);

create table department_key_step (
    county text        not null,
    key    bigint      not null,
    number bigint      not null,
    step   text        not null check (step in ('MADE', 'REPLACED', 'REVOKED')),
    by     text        not null,
    at     timestamptz not null,
    other  bigint,
    primary key (county, key, number)
);
create trigger department_key_step_append_only before update or delete on department_key_step
    for each row execute function refuse_change();
create trigger department_key_step_not_truncated before truncate on department_key_step
    for each statement execute function refuse_change();

grant select, insert, update (ended_at, last_used) on department_key to ymq_app;
grant select, insert on department_key_step to ymq_app;

-- What programs handed in under an id of their own, so that trying again changes nothing.
create table department_receipt (
    county     text        not null,
    department text        not null,
    operation  text        not null,
    digest     bytea       not null,
    number     bigint      not null,
    at         timestamptz not null,
    primary key (county, department, operation)
);

grant select, insert on department_receipt to ymq_app;
