-- Figures that a county sets by a paper of its own, such as its allowance line: what was entered, by whom and on which
-- paper, and what a second person said to it. Nothing is changed or deleted; a figure that ends is entered as unset.

create table county_figure (
    county   text        not null check (county ~ '^[0-9]{6}$'),
    number   integer     not null check (number > 0),
    figure   text        not null,
    from_day date        not null,
    value    numeric     check (value >= 0),
    paper    text        not null check (length(paper) between 1 and 200),
    by       text        not null,
    at       timestamptz not null,
    primary key (county, number)
);
create table county_figure_answer (
    county  text        not null,
    number  integer     not null,
    answer  text        not null check (answer in ('CONFIRMED', 'DROPPED')),
    by      text        not null,
    at      timestamptz not null,
    primary key (county, number),
    foreign key (county, number) references county_figure
);
create trigger county_figure_append_only before update or delete on county_figure
    for each row execute function refuse_change();
create trigger county_figure_answer_append_only before update or delete on county_figure_answer
    for each row execute function refuse_change();
grant select, insert on county_figure, county_figure_answer to ymq_app;
