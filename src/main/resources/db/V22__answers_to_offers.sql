-- Who was called about an offer and what was answered, derived from the facts `offer.call` so that lists and desks can
-- ask it; what was noted stays sealed in the ledger.

create table offer_call (
    county    text        not null,
    fact      bigint      not null,
    offer     integer     not null,
    household text        not null,
    person    text        not null,
    answer    text        not null check (answer in ('coming', 'not_coming', 'no_answer', 'again')),
    again     date,
    day       date        not null,
    account   text,
    village   text        not null,
    primary key (county, fact)
);
create index offer_call_offer on offer_call (county, offer);
create index offer_call_household on offer_call (county, household);
create index offer_call_account on offer_call (county, account) where answer = 'again';
grant select, insert, delete on offer_call to ymq_app;
