-- Passkeys of whoever has an account: the public half of a key pair whose other half never leaves the person's device.
-- And whom an identity provider means: a keyed hash of its address and of the name it has for somebody.

create table passkey (
    county      text        not null,
    username    text        not null,
    id          bytea       not null check (length(id) <= 1023),
    label       text        not null check (length(label) between 1 and 40),
    public_key  bytea       not null,
    attestation bytea       not null,
    counter     bigint      not null check (counter >= 0),
    transports  text        not null,
    eligible    boolean     not null,
    backed_up   boolean     not null,
    since       timestamptz not null,
    used_at     timestamptz,
    primary key (county, username, id)
);

create table identity (
    county   text        not null,
    username text        not null,
    term     bytea       not null,
    since    timestamptz not null,
    used_at  timestamptz,
    primary key (county, username),
    -- one person at the provider is one account here, in whatever county
    unique (term)
);

grant select, insert, update, delete on passkey, identity to ymq_app;
