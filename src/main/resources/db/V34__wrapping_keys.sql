-- Which master keys lock keys here, so that one that is let go can have nothing left to unlock and lock nothing more;
-- and a term made with the keys of the indexes, so that a key file with others is refused before it finds nobody.
-- Both hold for the server as a whole: its counties share one key file.

create table wrapping_key (
    id text primary key check (id ~ '^[0-9a-f]{8}$')
);

create table index_mark (
    which text  primary key check (which in ('values', 'tokens')),
    term  bytea not null check (length(term) = 16)
);

insert into wrapping_key (id)
select wrapped_by from subject_key union select wrapped_by from batch_file
union select wrapped_by from ruling where wrapped_by is not null
union select master_key from second_factor union select master_key from second_factor_offer;

alter table subject_key add foreign key (wrapped_by) references wrapping_key (id);
alter table batch_file add foreign key (wrapped_by) references wrapping_key (id);
alter table ruling add foreign key (wrapped_by) references wrapping_key (id);
alter table second_factor add foreign key (master_key) references wrapping_key (id);
alter table second_factor_offer add foreign key (master_key) references wrapping_key (id);

grant select on wrapping_key, index_mark to ymq_app;
