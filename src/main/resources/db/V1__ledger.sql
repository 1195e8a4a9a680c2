-- The ledger of facts, because everything the product shows is folded from it and nothing in it may ever change.

create table ledger_head (
    county text   not null primary key check (county ~ '^[0-9]{6}$'),
    number bigint not null,
    hash   bytea  not null
);

create table fact (
    county      text        not null,
    number      bigint      not null,
    subject     text        not null,
    attribute   text        not null,
    slot        text        not null,
    value       text,
    sealed      bytea,
    refers      text,
    since       date        not null,
    recorded_at timestamptz not null,
    department  text        not null,
    origin      text        not null,
    withdraws   bigint,
    hash        bytea       not null,
    primary key (county, number),
    check (withdraws is not null or value is not null or sealed is not null)
);
create index fact_subject on fact (county, subject);
create index fact_refers on fact (county, refers) where refers is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the table % is append-only: nothing in it is ever changed or deleted', tg_table_name;
end $$;
create trigger fact_append_only before update or delete on fact for each row execute function refuse_change();
create trigger fact_not_truncated before truncate on fact for each statement execute function refuse_change();

create table subject_key (
    county     text  not null,
    subject    text  not null,
    wrapped_by text  not null,
    wrapped    bytea not null,
    primary key (county, subject)
);

create table follower_cursor (
    county   text   not null,
    follower text   not null,
    number   bigint not null,
    primary key (county, follower)
);

grant select, insert, update on ledger_head to ymq_app;
grant select, insert on fact to ymq_app;
grant select, insert on subject_key to ymq_app;
grant select, insert, update on follower_cursor to ymq_app;
