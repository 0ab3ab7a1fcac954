-- The request is encrypted as a whole: secrets stand in headers, in passwords and, with some receivers, in the URL.
create table webhooks (
    id ${id},
    uuid text not null unique,
    description text,
    consumer_id bigint references participants (id) on delete cascade,
    consumer_label text,
    provider_id bigint references participants (id) on delete cascade,
    provider_label text,
    enabled boolean not null,
    events text not null,
    title text not null,
    request text not null,
    created_at ${moment} not null,
    updated_at ${moment} not null
);

-- The outbox: written together with what triggers a webhook, so that nothing is sent that did not happen, and nothing is
-- lost that did. Whoever has taken a row has to be done by then; afterwards another broker takes it.
create table deliveries (
    id ${id},
    uuid text not null unique,
    webhook_id bigint references webhooks (id) on delete set null,
    webhook_uuid text not null,
    name text not null,
    event text not null,
    by_hand boolean not null,
    consumer_id bigint not null references participants (id) on delete cascade,
    provider_id bigint not null references participants (id) on delete cascade,
    consumer_version_id bigint references versions (id) on delete cascade,
    verification_id bigint references verifications (id) on delete cascade,
    variables text not null,
    status text not null,
    attempts integer not null,
    next_attempt_at ${moment},
    taken_by text,
    taken_until ${moment},
    created_at ${moment} not null
);

create index deliveries_due on deliveries (next_attempt_at) where next_attempt_at is not null;
create index deliveries_pair on deliveries (provider_id, consumer_id, id);
create index deliveries_version on deliveries (consumer_version_id);
create index deliveries_verification on deliveries (verification_id);
create index deliveries_webhook on deliveries (webhook_id);
create index deliveries_of_webhook on deliveries (webhook_uuid, id);
create index deliveries_consumer on deliveries (consumer_id);

create table delivery_attempts (
    id ${id},
    delivery_id bigint not null references deliveries (id) on delete cascade,
    success boolean not null,
    log text not null,
    created_at ${moment} not null
);

create index delivery_attempts_delivery on delivery_attempts (delivery_id, id);
