-- A town keeps lists of several kinds, each with revisions of its own. What was put in before are lists of items.
create table revisions_by_kind (
    town text not null,
    kind text not null,
    number bigint not null,
    made_at bigint not null,
    made_by text not null,
    document_number text not null,
    document_title text not null,
    origin text not null,
    counts_from text not null,
    further text not null,
    row_count bigint not null,
    primary key (town, kind, number)
);
insert into revisions_by_kind
select town, 'items', number, made_at, made_by, document_number, document_title, origin, counts_from, further, row_count
from list_revisions;

create table rows_by_kind (
    town text not null,
    kind text not null,
    revision bigint not null,
    place bigint not null,
    code text not null,
    name text not null,
    content text not null,
    primary key (town, kind, revision, place),
    foreign key (town, kind, revision) references revisions_by_kind (town, kind, number)
);
insert into rows_by_kind select town, 'items', revision, place, code, name, content from list_rows;

drop table list_rows;
drop table list_revisions;
alter table revisions_by_kind rename to list_revisions;
alter table rows_by_kind rename to list_rows;
create index list_rows_by_code on list_rows (town, kind, code);
