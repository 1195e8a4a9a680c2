-- The planner is told nothing of single counties: while a county is being filled, statistics that know only others say
-- that it has no rows, any index will do, and each look-up reads all that the county has. Without statistics it takes
-- a county for a two-hundredth of the table, so the index that fits best is the cheapest.
-- Changing a column's type to what it is forgets what was gathered before.

alter table fact           alter column county type text, alter column county set statistics 0;
alter table subject_key    alter column county type text, alter column county set statistics 0;
alter table directory_card alter column county type text, alter column county set statistics 0;
alter table directory_term alter column county type text, alter column county set statistics 0;
alter table batch_row      alter column county type text, alter column county set statistics 0;
alter table batch_facts    alter column county type text, alter column county set statistics 0;
alter table held_trace     alter column county type text, alter column county set statistics 0;
alter table name_witness   alter column county type text, alter column county set statistics 0;
alter table dispute        alter column county type text, alter column county set statistics 0;
alter table read_log       alter column county type text, alter column county set statistics 0;
