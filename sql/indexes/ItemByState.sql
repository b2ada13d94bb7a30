-- One entry per queued file, to lease those that wait.
CREATE INDEX ItemByState ON ImportItem (StateCode, ImportItemId);
