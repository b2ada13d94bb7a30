-- One row per copy of a unit's report for a year as it stood on the web: kept beside the versions, never one of them, and in no sum.
-- Packed holds every cell with its printed text and place, as a version's does.
CREATE TABLE PublishedCopy
(
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    ReportYear       INT            NOT NULL,
    CopyNumber       INT            NOT NULL,
    DocumentId       BIGINT         NOT NULL,
    Part             INT            NOT NULL,
    ContentSha256    NVARCHAR(64)   NOT NULL,
    Packed           BLOB           NOT NULL,
    StatusCode       NVARCHAR(20)   NOT NULL,
    Reason           NVARCHAR(1000) NULL,
    Author           NVARCHAR(100)  NOT NULL,
    KnownFrom        NVARCHAR(24)   NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear, CopyNumber)
);
