-- What meters told of the latest cold month of each home that heats with electricity, derived from facts so that desks
-- can ask who used unusually little; and what others with the same equipment used. kWh alone name nobody.

create table cold_home (
    county    text    not null,
    household text    not null,
    village   text    not null,
    contact   text,
    season    integer not null,
    month     integer not null check (month in (12, 1, 2)),
    device    text    not null,
    kwh       numeric not null,
    told      date    not null,
    found     text,
    found_on  date,
    primary key (county, household),
    check ((found is null) = (found_on is null))
);
create index cold_home_like on cold_home (county, season, month, device, kwh);
create table cold_usual (
    county text    not null,
    season integer not null,
    month  integer not null,
    device text    not null,
    homes  integer not null,
    kwh    numeric not null,
    primary key (county, season, month, device)
);
grant select, insert, delete on cold_home, cold_usual to ymq_app;
