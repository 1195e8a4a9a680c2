-- Sheets of labels are made beside the pages; whoever waits for them sees how far they are, on whichever server.

create table label_job (
    county text        not null check (county ~ '^[0-9]{6}$'),
    number bigint      not null,
    area   text        not null check (left(area, 6) = county and length(area) in (6, 9, 12)),
    run    bigint,
    sheet  text        not null,
    by     text        not null,
    at     timestamptz not null,
    state  text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'BROKEN')),
    labels int         not null default 0,
    done   int         not null default 0,
    seen   timestamptz not null,
    primary key (county, number)
);
create index label_job_run on label_job (county, run, number) where run is not null;
grant select, insert, update (state, labels, done, seen) on label_job to ymq_app;
