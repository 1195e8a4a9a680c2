-- A batch has a life (received, accepted, applied, undone) and its rows a story, because what a department sent must be
-- found again, decided by people where the file leaves a question, and taken back without a trace in what is believed.

alter table batch drop constraint batch_state_check;
alter table batch drop constraint batch_check;
alter table batch
    add column department    text,
    -- 0 is the source as the product ships it; a county's own versions count from 1
    add column source_version integer not null default 0,
    add column refused_why   text,
    add column refused_which text,
    add column accepted_by   text,
    add column accepted_at   timestamptz,
    add column undone_by     text,
    add column undone_at     timestamptz,
    -- batches are replayed in the order in which they were applied
    add column turn          bigint,
    -- what a file is, is known once it has been opened
    alter column source drop not null,
    alter column rows drop not null;
update batch set department = case source when 'employment' then 'human_resources' else 'township' end,
    accepted_by = applied_by, accepted_at = applied_at, turn = case when state = 'APPLIED' then number end;
alter table batch
    add constraint batch_stage check (state in ('ARRIVED', 'REFUSED', 'RECEIVED', 'ACCEPTED', 'APPLIED', 'UNDONE')),
    add constraint batch_understood check (state in ('ARRIVED', 'REFUSED')
        or source is not null and department is not null and rows is not null);
alter table batch drop column first_fact, drop column last_fact;
create index batch_turn on batch (county, turn) where turn is not null;

-- The facts that rows of a batch recorded, as runs of fact numbers: an append for each stretch of rows.
create table batch_facts (
    county     text     not null,
    batch      bigint   not null,
    first_fact bigint   not null,
    last_fact  bigint   not null,
    sheet      smallint not null,
    first_row  integer  not null,
    last_row   integer  not null,
    primary key (county, batch, first_fact),
    check (first_fact <= last_fact and first_row <= last_row)
);

-- Which facts of a batch still stand is asked when it is taken back; withdrawals are few.
create index fact_withdraws on fact (county, withdraws) where withdraws is not null;

alter table batch_row
    add column village  text,
    add column likeness text[] not null default '{}',
    -- not yet a member of any household: the row that speaks of the person waits for somebody to decide
    add column pending  boolean not null default false;
create index batch_row_person on batch_row (county, person) where person is not null;
create index batch_row_household on batch_row (county, household) where household is not null;
create index batch_row_review on batch_row (county, batch, village) where outcome = 'REVIEW';

-- Under which keyed hashes the people of rows in review are found by the files that follow.
create table held_trace (
    county    text     not null,
    term      bytea    not null,
    batch     bigint   not null,
    sheet     smallint not null,
    row       integer  not null,
    person    text     not null,
    household text     not null,
    reason    text     not null,
    primary key (county, term, batch, sheet, row)
);
create index held_trace_row on held_trace (county, batch, sheet, row);

-- Who is called what by which source: keyed hashes of an ID or account number and of the name beside it. A name that
-- several departments write otherwise is a question.
create table name_witness (
    county text   not null,
    bearer bytea  not null,
    name   bytea  not null,
    source text   not null,
    batch  bigint not null,
    primary key (county, bearer, name, source)
);

-- What people decided about rows, found again when the source's next file says the same.
create table ruling (
    county     text        not null,
    number     bigint      not null,
    source     text        not null,
    term       bytea       not null,
    kind       text        not null check (kind in ('SPEAKS_OF', 'IS_NEW', 'STANDS', 'READS_AS', 'LEFT_OUT')),
    column_key bytea,
    person     text,
    household  text,
    wrapped_by text,
    wrapped    bytea,
    sealed     bytea,
    batch      bigint      not null,
    sheet      smallint    not null,
    row        integer     not null,
    by         text        not null,
    at         timestamptz not null,
    taken_back_by text,
    taken_back_at timestamptz,
    primary key (county, number)
);
create index ruling_source on ruling (county, source);
create index ruling_row on ruling (county, batch, sheet, row);

-- How far long work on a batch has come; for the eye only, and rewritten all the time.
create unlogged table batch_work (
    county text        not null,
    batch  bigint      not null,
    step   text        not null,
    done   integer     not null,
    of_all integer     not null,
    at     timestamptz not null,
    primary key (county, batch)
);

grant select, insert, update, delete on batch_row, held_trace, name_witness, batch_work to ymq_app;
grant select, insert on batch_facts to ymq_app;
grant select, insert, update on ruling to ymq_app;
