-- One server, several towns. What was made before belongs to the town that is served where none is named: an empty code.
alter table drafts add column town text not null default '';
alter table submissions add column town text not null default '';
-- The town whose cases an account sees; none for those who work for all.
alter table accounts add column town text;
