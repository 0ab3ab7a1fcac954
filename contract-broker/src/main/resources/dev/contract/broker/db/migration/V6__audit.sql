-- Names of tokens and people may change or be used twice, and many paths do not say what was changed. Entries from before say
-- neither.
alter table audit add column caller_id text;
alter table audit add column about text;
