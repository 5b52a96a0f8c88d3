-- Words that people asked the lookup in vain, and how often. No person, no address, no time of day: days are ISO dates.
create table misses (
    town text not null,
    words text not null,
    found_nothing bigint not null,
    abandoned bigint not null,
    first_on text not null,
    last_on text not null,
    primary key (town, words)
);
create index misses_by_day on misses (last_on);
