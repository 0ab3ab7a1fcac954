-- Identifiers are given in order of creation, over all rows of a table: the greater id is the later version,
-- revision or result. That is the only meaning of "latest".

create table participants (
    id ${id},
    name text not null unique,
    display_name text,
    repository_url text,
    repository_name text,
    repository_namespace text,
    main_branch text,
    created_at ${moment} not null,
    updated_at ${moment} not null
);

create table labels (
    participant_id bigint not null references participants (id) on delete cascade,
    name text not null,
    created_at ${moment} not null,
    primary key (participant_id, name)
);

create table versions (
    id ${id},
    participant_id bigint not null references participants (id) on delete cascade,
    number text not null,
    build_url text,
    created_at ${moment} not null,
    updated_at ${moment} not null,
    unique (participant_id, number)
);

create index versions_latest on versions (participant_id, id);

create table branches (
    id ${id},
    participant_id bigint not null references participants (id) on delete cascade,
    name text not null,
    created_at ${moment} not null,
    updated_at ${moment} not null,
    unique (participant_id, name)
);

-- The head of a branch is its greatest version id, which the primary key finds at once.
create table branch_versions (
    branch_id bigint not null references branches (id) on delete cascade,
    version_id bigint not null references versions (id) on delete cascade,
    created_at ${moment} not null,
    primary key (branch_id, version_id)
);

create index branch_versions_version on branch_versions (version_id);

create table tags (
    id ${id},
    version_id bigint not null references versions (id) on delete cascade,
    participant_id bigint not null references participants (id) on delete cascade,
    name text not null,
    created_at ${moment} not null,
    unique (version_id, name)
);

create index tags_head on tags (participant_id, name, version_id);

-- A content is what two participants agreed on, whoever published it how often; results belong to it.
create table contents (
    id ${id},
    consumer_id bigint not null references participants (id) on delete cascade,
    provider_id bigint not null references participants (id) on delete cascade,
    sha text not null,
    bytes ${bytes} not null,
    created_at ${moment} not null,
    unique (consumer_id, provider_id, sha)
);

-- The bytes stand here only where they differ from those that were first received for the content.
create table publications (
    id ${id},
    consumer_id bigint not null references participants (id) on delete cascade,
    provider_id bigint not null references participants (id) on delete cascade,
    version_id bigint not null references versions (id) on delete cascade,
    content_id bigint not null references contents (id) on delete cascade,
    revision integer not null,
    current boolean not null,
    bytes ${bytes},
    created_at ${moment} not null,
    unique (version_id, provider_id, revision)
);

create index publications_pair on publications (provider_id, consumer_id, version_id) where current;
create index publications_content on publications (content_id);

create table integrations (
    id ${id},
    consumer_id bigint not null references participants (id) on delete cascade,
    provider_id bigint not null references participants (id) on delete cascade,
    created_at ${moment} not null,
    unique (consumer_id, provider_id)
);

create index integrations_provider on integrations (provider_id);

-- The pair is that of the content, repeated so that its newest result is found at once.
create table verifications (
    id ${id},
    content_id bigint not null references contents (id) on delete cascade,
    consumer_id bigint not null references participants (id) on delete cascade,
    provider_id bigint not null references participants (id) on delete cascade,
    provider_version_id bigint not null references versions (id) on delete cascade,
    success boolean not null,
    wip boolean not null,
    consumer_versions text not null,
    build_url text,
    test_results text,
    verified_by text,
    created_at ${moment} not null
);

create index verifications_content on verifications (content_id, provider_version_id, id);
create index verifications_latest on verifications (content_id, id);
create index verifications_pair on verifications (provider_id, consumer_id, id);
create index verifications_version on verifications (provider_version_id, content_id);

create table environments (
    id ${id},
    uuid text not null unique,
    name text not null unique,
    display_name text not null,
    production boolean not null,
    contacts text,
    created_at ${moment} not null,
    updated_at ${moment} not null
);

create table deployments (
    id ${id},
    uuid text not null unique,
    version_id bigint not null references versions (id) on delete cascade,
    participant_id bigint not null references participants (id) on delete cascade,
    environment_id bigint not null references environments (id) on delete cascade,
    target text,
    automatic boolean not null,
    created_at ${moment} not null,
    undeployed_at ${moment}
);

create unique index deployments_current on deployments (participant_id, environment_id, coalesce(target, ''))
    where undeployed_at is null;
create index deployments_version on deployments (version_id);
create index deployments_environment on deployments (environment_id) where undeployed_at is null;

create table releases (
    id ${id},
    uuid text not null unique,
    version_id bigint not null references versions (id) on delete cascade,
    participant_id bigint not null references participants (id) on delete cascade,
    environment_id bigint not null references environments (id) on delete cascade,
    created_at ${moment} not null,
    support_ended_at ${moment},
    unique (version_id, environment_id)
);

create index releases_environment on releases (environment_id) where support_ended_at is null;
create index releases_participant on releases (participant_id) where support_ended_at is null;
