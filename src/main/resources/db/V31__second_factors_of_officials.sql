-- The second factor of an official: the secret of an authenticator app, sealed, the one offered that waits for its
-- first right code, and the recovery codes, of which only keyed hashes are kept.

create table second_factor (
    county     text        not null,
    username   text        not null,
    master_key text        not null,
    wrapped    bytea       not null,
    sealed     bytea       not null,
    last_step  bigint      not null,
    since      timestamptz not null,
    primary key (county, username)
);

create table second_factor_offer (
    county     text        not null,
    username   text        not null,
    master_key text        not null,
    wrapped    bytea       not null,
    sealed     bytea       not null,
    expires_at timestamptz not null,
    primary key (county, username)
);

create table recovery_code (
    county   text  not null,
    username text  not null,
    term     bytea not null,
    used_at  timestamptz,
    primary key (county, username, term)
);

grant select, insert, update, delete on second_factor, second_factor_offer, recovery_code to ymq_app;
