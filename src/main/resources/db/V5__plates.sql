-- Plates, because a code hangs on a door for years: what is printed stays sealed, whose it is may change, every step stays.

create table plate (
    county     text  not null check (county ~ '^[0-9]{6}$'),
    id         text  not null,
    kind       text  not null check (kind in ('HOUSEHOLD', 'DEVICE', 'VILLAGE')),
    village    text  not null check (village ~ '^[0-9]{12}$' and left(village, 6) = county),
    number     text  not null,
    state      text  not null check (state in ('STOCK', 'BOUND', 'REPLACED', 'VOID')),
    household  text,
    token_term bytea not null check (length(token_term) = 16),
    typed_term bytea not null check (length(typed_term) = 16),
    sealed     bytea not null,
    primary key (county, id),
    constraint plate_bound_to_one check ((state = 'BOUND') = (household is not null))
);
-- A code arrives without its county: these two rows pick it.
create unique index plate_token on plate (token_term);
create unique index plate_typed on plate (typed_term);
create index plate_village on plate (county, village);
create index plate_household on plate (county, household) where household is not null;

create table plate_step (
    county    text        not null,
    plate     text        not null,
    number    bigint      not null,
    step      text        not null check (step in ('ISSUED', 'BOUND', 'REPLACED', 'VOID')),
    by        text        not null,
    at        timestamptz not null,
    household text,
    other     text,
    primary key (county, plate, number)
);
create trigger plate_step_append_only before update or delete on plate_step
    for each row execute function refuse_change();
create trigger plate_step_not_truncated before truncate on plate_step
    for each statement execute function refuse_change();

-- What is printed cannot be reprinted differently: only the state and the household of a plate ever change.
grant select, insert, update (state, household) on plate to ymq_app;
grant select, insert on plate_step to ymq_app;
