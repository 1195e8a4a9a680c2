-- The texts of the policies that come with the product, each with the moment since when: an update of the product
-- changes what is decided from then on, and never what was decided before. They are of no county.

create table policy_edition (
    policy text        not null check (policy ~ '^[a-z][a-z0-9_]{0,59}$'),
    since  timestamptz not null,
    text   text check (length(text) between 1 and 200000), -- null: the product came without it from then on
    primary key (policy, since)
);
create trigger policy_edition_append_only before update or delete on policy_edition
    for each row execute function refuse_change();

grant select, insert on policy_edition to ymq_app;
