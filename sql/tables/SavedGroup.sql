-- One row per group of units that a person keeps, to compare them again.
CREATE TABLE SavedGroup
(
    SavedGroupId BIGINT         NOT NULL PRIMARY KEY,
    PersonName   NVARCHAR(100)  NOT NULL,
    Label        NVARCHAR(100)  NOT NULL,
    UnitCodes    NVARCHAR(2000) NOT NULL,
    SavedAt      NVARCHAR(24)   NOT NULL
);
