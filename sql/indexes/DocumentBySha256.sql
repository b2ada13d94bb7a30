-- One entry per file: a file already here is found by its hash.
CREATE UNIQUE INDEX DocumentBySha256 ON Document (Sha256);
