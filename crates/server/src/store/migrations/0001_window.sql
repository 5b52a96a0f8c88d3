-- Instants are milliseconds since 1970; JSON and hexadecimal hashes are text. Nothing here is SQLite's alone.

-- What people have begun. A draft that ran out keeps only its id for a day, so that its page can say so.
create table drafts (
    id text primary key,
    bundle text not null,
    face text not null,
    secret_hash text not null,
    resume_code text not null unique,
    draft text not null,
    revision bigint not null,
    saved_at bigint not null,
    expires_at bigint not null,
    receipt text
);
create index drafts_by_expiry on drafts (expires_at);

-- What was handed in, frozen as it was.
create table submissions (
    receipt text primary key,
    draft_id text not null unique,
    secret_hash text not null,
    bundle text not null,
    plan text not null,
    draft text not null,
    last_four text not null,
    consents text not null,
    catalogue_version text not null,
    submitted_at bigint not null
);

-- A page belongs to a draft until that is handed in, and to the submission from then on.
create table files (
    id text primary key,
    draft_id text,
    receipt text references submissions (receipt),
    material text not null,
    name text not null,
    media_type text not null,
    bytes bigint not null,
    stored_at bigint not null
);
create index files_by_draft on files (draft_id);
create index files_by_receipt on files (receipt);

-- One application each. `content` is the part of the answers its item uses, and no more.
create table cases (
    number text primary key,
    receipt text not null references submissions (receipt),
    place bigint not null,
    body text not null,
    stage text not null,
    state text not null,
    content text not null
);
create index cases_by_receipt on cases (receipt, place);
create index cases_by_stage on cases (stage);

-- What a client named so that doing it twice is doing it once.
create table idempotency_keys (
    scope text not null,
    key text not null,
    request_hash text not null,
    used_at bigint not null,
    primary key (scope, key)
);

-- What the bodies' own systems are told, written with what it tells of.
create table outbox (
    id text primary key,
    body text not null,
    event text not null,
    case_number text not null references cases (number),
    payload text not null,
    state text not null,
    attempts bigint not null,
    next_at bigint not null,
    last_error text,
    created_at bigint not null
);
create index outbox_by_state on outbox (state, next_at);

-- Where a body's system listens, and what its messages are signed with.
create table webhooks (
    body text primary key,
    url text not null,
    secret text not null,
    set_at bigint not null
);

create table accounts (
    name text primary key,
    role text not null,
    body text,
    password text not null,
    created_at bigint not null
);

create table sessions (
    token_hash text primary key,
    account text not null references accounts (name) on delete cascade,
    seen_at bigint not null,
    ends_at bigint not null
);

-- Opened trackings.
create table track_tokens (
    token_hash text primary key,
    receipt text not null references submissions (receipt) on delete cascade,
    expires_at bigint not null
);

-- One row that readiness writes to: whether the disk takes anything.
create table pulse (
    id bigint primary key,
    beat_at bigint not null
);
insert into pulse (id, beat_at) values (1, 0);
