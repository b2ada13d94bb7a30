-- One row per time that a person changed a unit, with what the unit was before: what an undo needs, and whether there was one.
-- It covers the rows of UnitChange from FirstChangeId to LastChangeId: a split has one for each part.
CREATE TABLE UnitAct
(
    FirstChangeId    BIGINT         NOT NULL PRIMARY KEY,
    LastChangeId     BIGINT         NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    KnownAt          NVARCHAR(24)   NOT NULL,
    Name             NVARCHAR(100)  NOT NULL,
    ParentCode       NVARCHAR(40)   NULL,
    CountsInCode     NVARCHAR(40)   NULL,
    ValidToYear      INT            NOT NULL,
    SuccessorCode    NVARCHAR(40)   NULL,
    UndoneAt         NVARCHAR(24)   NULL,
    UndoneBy         NVARCHAR(100)  NULL,
    UndoneReason     NVARCHAR(1000) NULL
);
