-- One row per name that a body has had, or is also called by.
CREATE TABLE JurisdictionName
(
    JurisdictionCode NVARCHAR(40)  NOT NULL,
    Name             NVARCHAR(100) NOT NULL,
    IsAlias          INT           NOT NULL,
    ValidFromYear    INT           NOT NULL,
    ValidToYear      INT           NOT NULL,
    PRIMARY KEY (JurisdictionCode, Name, ValidFromYear)
);
