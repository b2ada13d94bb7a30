-- One row per change of a unit that a person entered: another name, another body above, merged, split; added, never altered.
CREATE TABLE UnitChange
(
    UnitChangeId     BIGINT         NOT NULL PRIMARY KEY,
    ChangeCode       NVARCHAR(20)   NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    OtherCode        NVARCHAR(40)   NULL,
    FromYear         INT            NOT NULL,
    OldName          NVARCHAR(100)  NULL,
    NewName          NVARCHAR(100)  NULL,
    Reason           NVARCHAR(1000) NULL,
    Author           NVARCHAR(100)  NOT NULL,
    ChangedAt        NVARCHAR(24)   NOT NULL
);
