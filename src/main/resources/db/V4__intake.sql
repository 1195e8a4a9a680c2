-- What departments sent and what became of every row, because an import that cannot be told row by row is not trusted.

create table batch_head (
    county text   not null primary key check (county ~ '^[0-9]{6}$'),
    number bigint not null
);

create table batch (
    county      text        not null,
    number      bigint      not null,
    source      text        not null,
    filename    text        not null,
    sha256      bytea       not null,
    day         date        not null,
    rows        integer     not null,
    state       text        not null check (state in ('RECEIVED', 'APPLIED')),
    received_by text        not null,
    received_at timestamptz not null,
    applied_by  text,
    applied_at  timestamptz,
    first_fact  bigint,
    last_fact   bigint,
    primary key (county, number),
    unique (county, sha256),
    check ((state = 'APPLIED') = (applied_at is not null and applied_by is not null))
);

-- The bytes as they were received, sealed with a key of their own: destroying the key forgets the file.
create table batch_file (
    county     text   not null,
    batch      bigint not null,
    wrapped_by text   not null,
    wrapped    bytea  not null,
    sealed     bytea  not null,
    primary key (county, batch)
);

create table batch_row (
    county       text     not null,
    batch        bigint   not null,
    sheet        smallint not null,
    row          integer  not null,
    outcome      text     not null,
    reason       text     not null,
    column_named text     not null,
    repairs      text[]   not null,
    person       text,
    household    text,
    primary key (county, batch, sheet, row)
);
create index batch_row_outcome on batch_row (county, batch, outcome, sheet, row);

grant select, insert, update on batch_head, batch to ymq_app;
grant select, insert on batch_file, batch_row to ymq_app;
