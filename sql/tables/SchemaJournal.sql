-- One row per script that made or changed this warehouse.
CREATE TABLE SchemaJournal
(
    ScriptName NVARCHAR(200) NOT NULL PRIMARY KEY,
    Sha256     NVARCHAR(64)  NOT NULL,
    AppliedAt  NVARCHAR(24)  NOT NULL
);
