-- What a village's own page tells of its households is counted, and must not fold a whole village for every passer-by;
-- it is derived from the ledger and can be rebuilt from it.

create table census_home (
    county     text    not null check (county ~ '^[0-9]{6}$'),
    household  text    not null,
    village    text    not null check (left(village, 6) = county),
    people     integer check (people > 0),
    industries text[]  not null,
    newest     date    not null,
    primary key (county, household)
);
create index census_home_village on census_home (county, village text_pattern_ops);
grant select, insert, delete on census_home to ymq_app;
