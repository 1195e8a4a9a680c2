-- How a county's people taught the product to read a department's table, version by version: what is remembered for
-- the next file must be told back when somebody asks who decided it. Rows are only ever added.

create table source_made (
    county  text        not null check (county ~ '^[0-9]{6}$'),
    key     text        not null check (key ~ '^[a-z0-9-]{1,40}$'),
    version integer     not null check (version > 0),
    yaml    text        not null,
    made_by text        not null,
    made_at timestamptz not null,
    primary key (county, key, version)
);

grant select, insert on source_made to ymq_app;
