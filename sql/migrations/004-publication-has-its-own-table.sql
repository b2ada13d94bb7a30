-- What is known of a publication stands in its own table with its own history; this column of the obligation was never filled in.
-- The views that name it are dropped before migrations run, and made anew after them.
ALTER TABLE Obligation DROP COLUMN PublishedOn;
