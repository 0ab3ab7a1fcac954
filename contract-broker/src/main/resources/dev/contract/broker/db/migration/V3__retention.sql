-- Whoever removes old versions holds the only row, for a while at a time: it is free again when the time is over, so that a
-- broker that dies keeps nobody waiting. What was due last tells several brokers with the same schedule that one has begun.
create table retention_lease (
    id integer primary key,
    holder text,
    held_until ${moment},
    last_due ${moment}
);

insert into retention_lease (id, holder, held_until, last_due) values (1, null, null, null);

create table retention_runs (
    id ${id},
    started_by text not null,
    dry_run boolean not null,
    started_at ${moment} not null,
    finished_at ${moment},
    result text,
    error text
);
