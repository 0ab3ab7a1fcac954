-- Of a token only a hash is kept: 256 random bits need no salt.
create table tokens (
    id ${id},
    uuid text not null unique,
    name text not null,
    scope text not null,
    hash text not null unique,
    created_by text not null,
    created_at ${moment} not null,
    expires_at ${moment},
    last_used_at ${moment},
    revoked_at ${moment}
);

-- Written in the transaction of each change. Names are copied: what is here outlives what it tells of.
create table audit (
    id ${id},
    created_at ${moment} not null,
    kind text not null,
    caller text not null,
    address text not null,
    request_id text not null,
    method text not null,
    template text not null,
    path text not null
);

create index audit_caller on audit (caller, id);
create index audit_moment on audit (created_at);
