-- A version in shadow decides beside the one in force and takes nothing from a family: each keeps its own line.

alter table entitlement drop constraint entitlement_pkey;
alter table entitlement add primary key (county, policy, household, person, shadow);

-- What ends something or gives it back says why.
alter table policy_step add check (step not in ('RETURNED', 'RETIRED') or length(note) > 0);
