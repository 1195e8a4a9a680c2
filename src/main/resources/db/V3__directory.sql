-- The directory, because lists and searches need an index; it is derived from the ledger and can be rebuilt from it.

create table directory_card (
    county          text not null,
    household       text not null,
    village         text not null,
    number          text,
    villagers_group integer,
    head_name_fact  bigint,
    members         integer not null,
    contact_account text,
    primary key (county, household)
);
create index directory_card_village on directory_card (county, village text_pattern_ops, number);
create index directory_card_number on directory_card (county, number text_pattern_ops);

create table directory_term (
    county    text  not null,
    term      bytea not null,
    household text  not null,
    person    text  not null,
    primary key (county, term, household, person)
);
create index directory_term_household on directory_term (county, household);

grant select, insert, delete on directory_card, directory_term to ymq_app;
