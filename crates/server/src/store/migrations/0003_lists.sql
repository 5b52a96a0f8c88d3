-- What towns have put in as their lists. A revision is never changed: taking one back makes another.
create table list_revisions (
    town text not null,
    number bigint not null,
    made_at bigint not null,
    made_by text not null,
    document_number text not null,
    document_title text not null,
    origin text not null,
    counts_from text not null,
    further text not null,
    row_count bigint not null,
    primary key (town, number)
);

-- The rows of a revision in their order, past ones included; `content` is what stands in all columns, also in those
-- that nobody knows.
create table list_rows (
    town text not null,
    revision bigint not null,
    place bigint not null,
    code text not null,
    name text not null,
    content text not null,
    primary key (town, revision, place),
    foreign key (town, revision) references list_revisions (town, number)
);
create index list_rows_by_code on list_rows (town, code);
