-- The queue is asked by turn; the index by state that served it before is in the way of every write.
DROP INDEX IF EXISTS ItemByState ON ImportItem;
