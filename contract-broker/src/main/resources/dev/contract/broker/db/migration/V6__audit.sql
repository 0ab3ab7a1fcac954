-- Names of tokens and people may change or be used twice; entries from before have no id.
alter table audit add column caller_id text;
