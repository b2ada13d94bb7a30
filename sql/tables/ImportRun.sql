-- One row per run that brought files in, with what became of them and how it was asked for.
-- Worker and AliveAt: while that program lives, it alone takes the run's files; null where any worker may.
-- PlaceCode: only reports of units in this part of the tree are taken in; null where all are. IsAccepting: what has no error is accepted at once.
CREATE TABLE ImportRun
(
    ImportRunId   BIGINT         NOT NULL PRIMARY KEY,
    StartedAt     NVARCHAR(24)   NOT NULL,
    EndedAt       NVARCHAR(24)   NULL,
    Author        NVARCHAR(100)  NOT NULL,
    Source        NVARCHAR(1000) NOT NULL,
    Loaded        INT            NOT NULL,
    Unchanged     INT            NOT NULL,
    SetAside      INT            NOT NULL,
    FileCount     INT            NOT NULL DEFAULT 0,
    Worker        NVARCHAR(100)  NULL,
    AliveAt       NVARCHAR(24)   NULL,
    PlaceCode     NVARCHAR(40)   NULL,
    IsAccepting   INT            NOT NULL DEFAULT 0,
    CancelledAt   NVARCHAR(24)   NULL
);
