-- A past decision is decided again by what was known then: also by which rosters the county had been told.

alter table entitlement_roster add column since timestamptz not null default '-infinity';
update entitlement_roster r set since = coalesce(
    (select min(f.recorded_at) from fact f where f.county = r.county and f.attribute = r.attribute), r.since);
