-- Plates are printed ahead, for a village, a township or a county; they hang at a household or a device, and get lost and found.

create table print_run (
    county text        not null check (county ~ '^[0-9]{6}$'),
    number bigint      not null,
    kind   text        not null check (kind in ('HOUSEHOLD', 'DEVICE')),
    area   text        not null check (left(area, 6) = county and length(area) in (6, 9, 12)),
    amount int         not null check (amount > 0),
    sheet  text        not null,
    by     text        not null,
    at     timestamptz not null,
    primary key (county, number)
);
grant select, insert on print_run to ymq_app;

-- What a plate was printed for stays; the village where it hangs is known once it hangs, and is the printed one where a
-- village is printed on it. What it hangs at may be a device as well.
alter table plate rename column household to holder;
alter table plate_step rename column household to holder;
alter table plate add column area text check (left(area, 6) = county and length(area) in (6, 9, 12));
update plate set area = village;
alter table plate alter column area set not null;
alter table plate alter column village drop not null;
alter table plate add column run bigint;
create index plate_run on plate (county, run, number, id) where run is not null;
grant update (village) on plate to ymq_app;

alter table plate drop constraint plate_state_check;
alter table plate add constraint plate_state_check check (state in ('STOCK', 'BOUND', 'LOST', 'REPLACED', 'VOID'));
alter table plate drop constraint plate_bound_to_one;
alter table plate add constraint plate_bound_to_one check (
    case state when 'BOUND' then holder is not null and village is not null when 'LOST' then true else holder is null end);
alter table plate_step drop constraint plate_step_step_check;
alter table plate_step add constraint plate_step_step_check
    check (step in ('ISSUED', 'PRINTED', 'BOUND', 'MOVED', 'LOST', 'FOUND', 'REPLACED', 'VOID'));
