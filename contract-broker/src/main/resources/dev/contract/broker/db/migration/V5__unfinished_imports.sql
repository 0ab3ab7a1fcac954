-- Written before the first thing that an import brings, removed after the last: while a row is here, what is not here may
-- still be over there. What could not be copied although decisions depend on it stands in missing.
create table unfinished_imports (
    source text primary key,
    begun_at ${moment} not null,
    missing text
);
