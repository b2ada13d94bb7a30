-- One entry per queued file, to lease those that wait in their turn without looking at the others.
CREATE INDEX ItemByTurn ON ImportItem (StateCode, Holds, ImportItemId);
