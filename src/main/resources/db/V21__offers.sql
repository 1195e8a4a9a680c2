-- Courses, jobs and guidance that a county office announces, and how each came to its end. An offer says nothing of any
-- household; nothing is changed or deleted.

create table offer (
    county     text        not null check (county ~ '^[0-9]{6}$'),
    number     integer     not null check (number > 0),
    kind       text        not null check (kind in ('TRAINING', 'JOB', 'GUIDANCE')),
    trade      text        not null,
    title      text        not null check (length(title) between 1 and 60),
    organiser  text        not null check (length(organiser) between 1 and 60),
    place      text        not null check (length(place) between 1 and 100),
    area       text        not null,
    from_day   date        not null,
    to_day     date        not null check (to_day >= from_day),
    closing    date        not null check (closing <= to_day),
    seats      integer     check (seats > 0),
    pay        text        check (length(pay) between 1 and 100),
    paper      text        check (length(paper) between 1 and 200),
    phone      text        check (length(phone) between 1 and 20),
    department text        not null,
    by         text        not null,
    at         timestamptz not null,
    primary key (county, number),
    check ((pay is null) = (paper is null))
);
create table offer_end (
    county  text        not null,
    number  integer     not null,
    how     text        not null check (how in ('CLOSED', 'CALLED_OFF')),
    note    text        not null check (length(note) <= 200),
    by      text        not null,
    at      timestamptz not null,
    primary key (county, number),
    foreign key (county, number) references offer
);
create trigger offer_append_only before update or delete on offer
    for each row execute function refuse_change();
create trigger offer_end_append_only before update or delete on offer_end
    for each row execute function refuse_change();
grant select, insert on offer, offer_end to ymq_app;
