-- How often a plate was scanned on a day, so that offices see which plates nobody uses: a number, and nothing of whoever scanned.

create table plate_scan (
    county text not null check (county ~ '^[0-9]{6}$'),
    plate  text not null,
    day    date not null,
    scans  int  not null check (scans > 0),
    primary key (county, plate, day)
);
create index plate_scan_day on plate_scan (county, day);
grant select, insert, update (scans), delete on plate_scan to ymq_app;
