-- What the sample county made up for itself (passwords, PINs, slips) and how far its seeding has come, because the
-- tour must be able to show them. A county in use never has a row here.

create table sample_secret (
    county  text not null,
    kind    text not null check (kind in ('password', 'pin', 'slip')),
    subject text not null,
    secret  text not null,
    primary key (county, kind, subject)
);

create table sample_step (
    county text not null,
    step   text not null,
    primary key (county, step)
);

grant select, insert on sample_secret, sample_step to ymq_app;
