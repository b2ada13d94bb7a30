-- One row per change of a unit and name that the unit bore before it, as its names then stood.
CREATE TABLE UnitNameBefore
(
    FirstChangeId BIGINT        NOT NULL,
    Name          NVARCHAR(100) NOT NULL,
    ValidFromYear INT           NOT NULL,
    ValidToYear   INT           NOT NULL,
    PRIMARY KEY (FirstChangeId, Name, ValidFromYear)
);
