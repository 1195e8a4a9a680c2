-- The second wall around an area: whatever is asked on somebody's behalf is asked as the role ymq_viewer, to whom the
-- database itself shows only rows of that viewer's areas, whatever the statement says or forgets to say.

-- What the viewer may see, as the transaction says it. Where nothing is said, or what was said ended with another
-- transaction, these are empty and no row is seen.
create function viewer_county() returns text language sql stable
    as $$ select current_setting('ymq.county', true) $$;
create function viewer_areas() returns text[] language sql stable
    as $$ select coalesce(nullif(current_setting('ymq.areas', true), '')::text[], '{}') $$;
create function viewer_caseload() returns text[] language sql stable
    as $$ select coalesce(nullif(current_setting('ymq.caseload', true), '')::text[], '{}') $$;
create function viewer_account() returns text language sql stable
    as $$ select current_setting('ymq.account', true) $$;
create function viewer_home() returns text language sql stable
    as $$ select nullif(current_setting('ymq.home', true), '') $$;

-- Each function is asked once for a statement, in brackets of its own: as a subquery for each row the same wall would
-- cost forty times as much.
do $$
declare
    guarded record;
begin
    for guarded in
        select * from (values
            ('directory_card', 'contact_account', 'false'),
            ('dispute', 'contact', 'false'),
            ('entitlement', 'contact', 'false'),
            ('entitlement_step', 'contact', 'false'),
            ('device_fault', 'contact', 'false'),
            ('cold_home', 'contact', 'false'),
            ('census_home', null, 'false'),
            -- a row whose village nobody knows lies in no area: who reads it is decided by the file it came in
            ('batch_row', null, 'village is null')
        ) as one (name, contact, otherwise)
    loop
        execute format('alter table %I enable row level security', guarded.name);
        execute format('create policy house on %I to ymq_app using (true) with check (true)', guarded.name);
        execute format('create policy viewer on %I for select to ymq_viewer using (
                county = (select viewer_county()) and (
                    village like any ((select viewer_areas())::text[])
                    or household = (select viewer_home())
                    or %s
                    or %s))',
            guarded.name,
            case when guarded.contact is null then 'false' else format(
                '%I = (select viewer_account()) and village like any ((select viewer_caseload())::text[])',
                guarded.contact) end,
            guarded.otherwise);
        execute format('grant select on %I to ymq_viewer', guarded.name);
    end loop;
    -- what tables behind the wall are joined with: of the viewer's county, and without a village of their own
    for guarded in
        select * from (values ('directory_term'), ('dispute_visit'), ('cold_usual'), ('batch')) as one (name)
    loop
        execute format('alter table %I enable row level security', guarded.name);
        execute format('create policy house on %I to ymq_app using (true) with check (true)', guarded.name);
        execute format('create policy viewer on %I for select to ymq_viewer
            using (county = (select viewer_county()))', guarded.name);
        execute format('grant select on %I to ymq_viewer', guarded.name);
    end loop;
end $$;

-- That somebody decided a row, and nothing of what was decided.
alter table ruling enable row level security;
create policy house on ruling to ymq_app using (true) with check (true);
create policy viewer on ruling for select to ymq_viewer using (county = (select viewer_county()));
grant select (county, batch, sheet, row, taken_back_at) on ruling to ymq_viewer;
