-- Which person of a household a request is about, because somebody who moved away, died or asks for it can be forgotten
-- without the others who live there; null where it is about the whole household.

alter table forgetting_request add column person text check (person ~ '^p[0-9a-z]{16}$');
