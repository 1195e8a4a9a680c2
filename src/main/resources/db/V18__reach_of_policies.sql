-- Who did not get a policy can only be named where its payments are told to the county at all: `unpaid` is what its rule
-- says of a household, `got` what may be said of it. And what lists of whole areas look for has indexes.

alter table entitlement add column unpaid boolean not null default false;
-- everybody is decided anew, so that it is known
delete from entitlement_state;

create index entitlement_told on entitlement (county, policy) where got = 'YES';
