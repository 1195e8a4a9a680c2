-- Heating devices and their faults, derived from the facts about them so that lists and desks can ask: what is written
-- about a fault and the number of a meter stay sealed in the ledger. Photos of the acceptance are sealed with the
-- device's own key.

create table device (
    county    text not null check (county ~ '^[0-9]{6}$'),
    device    text not null,
    household text not null,
    village   text not null,
    kind      text not null,
    serial    text,
    state     text not null,
    primary key (county, device)
);
create index device_household on device (county, household);
create index device_serial on device (county, serial) where serial is not null;
grant select, insert, update, delete on device to ymq_app;

create table device_fault (
    county    text   not null check (county ~ '^[0-9]{6}$'),
    device    text   not null,
    nth       int    not null,
    household text   not null,
    village   text   not null,
    contact   text,
    what      text   not null,
    day       date   not null,
    primary key (county, device, nth)
);
create index device_fault_household on device_fault (county, household);
create index device_fault_village on device_fault (county, village);
grant select, insert, delete on device_fault to ymq_app;

create table device_photo (
    county text        not null check (county ~ '^[0-9]{6}$'),
    device text        not null,
    nth    int         not null check (nth > 0),
    sealed bytea       not null,
    by     text        not null,
    at     timestamptz not null,
    primary key (county, device, nth)
);
grant select, insert on device_photo to ymq_app;
