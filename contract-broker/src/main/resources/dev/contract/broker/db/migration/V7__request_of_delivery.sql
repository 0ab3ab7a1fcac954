-- The audit log and the request log name requests by it; deliveries from before have none.
alter table deliveries add column request_id text;
