-- One row per further file that says the same as a version: the same figures and words in another file.
CREATE TABLE VersionDocument
(
    JurisdictionCode NVARCHAR(40) NOT NULL,
    ReportYear       INT          NOT NULL,
    VersionNumber    INT          NOT NULL,
    DocumentId       BIGINT       NOT NULL,
    Part             INT          NOT NULL,
    ReceivedOn       NVARCHAR(10) NULL,
    KnownFrom        NVARCHAR(24) NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear, VersionNumber, DocumentId, Part)
);
