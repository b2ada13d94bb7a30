-- One row per run that brought files in, with what became of them.
CREATE TABLE ImportRun
(
    ImportRunId   BIGINT         NOT NULL PRIMARY KEY,
    StartedAt     NVARCHAR(24)   NOT NULL,
    EndedAt       NVARCHAR(24)   NULL,
    Author        NVARCHAR(100)  NOT NULL,
    Source        NVARCHAR(1000) NOT NULL,
    Loaded        INT            NOT NULL,
    Unchanged     INT            NOT NULL,
    SetAside      INT            NOT NULL
);
