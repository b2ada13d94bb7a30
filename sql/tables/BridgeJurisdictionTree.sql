-- One row per body and body above it (itself included), stretch of report years, and stretch of knowledge.
CREATE TABLE BridgeJurisdictionTree
(
    AncestorCode   NVARCHAR(40) NOT NULL,
    DescendantCode NVARCHAR(40) NOT NULL,
    ValidFromYear  INT          NOT NULL,
    ValidToYear    INT          NOT NULL,
    Distance       INT          NOT NULL,
    KnownFrom      NVARCHAR(24) NOT NULL,
    KnownTo        NVARCHAR(24) NOT NULL,
    PRIMARY KEY (AncestorCode, DescendantCode, ValidFromYear, KnownTo)
) WITHOUT ROWID;
