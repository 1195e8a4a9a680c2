-- The tour shows a few devices to scan; the sample keeps which they are, and in which county.
alter table sample_secret drop constraint sample_secret_kind_check;
alter table sample_secret add constraint sample_secret_kind_check check (kind in ('password', 'pin', 'slip', 'device'));
