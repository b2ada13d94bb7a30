-- One row per version of one unit's report for one year; never changed but for the status a person gives it.
-- Packed holds every cell with its printed text and place, the sections and the rest of what was read.
CREATE TABLE ReportVersion
(
    JurisdictionCode     NVARCHAR(40)   NOT NULL,
    ReportYear           INT            NOT NULL,
    VersionNumber        INT            NOT NULL,
    DocumentId           BIGINT         NOT NULL,
    Part                 INT            NOT NULL,
    ContentSha256        NVARCHAR(64)   NOT NULL,
    DisclosureEdition    NVARCHAR(10)   NULL,
    ApplicationsEdition  NVARCHAR(10)   NULL,
    ProceedingsEdition   NVARCHAR(10)   NULL,
    DisclosureFill       NVARCHAR(10)   NOT NULL,
    ApplicationsFill     NVARCHAR(10)   NOT NULL,
    ProceedingsFill      NVARCHAR(10)   NOT NULL,
    PrintedCells         INT            NOT NULL,
    NumberCells          INT            NOT NULL,
    BlankCells           INT            NOT NULL,
    MarkCells            INT            NOT NULL,
    TextCells            INT            NOT NULL,
    IgnoredCells         INT            NOT NULL,
    Packed               BLOB           NOT NULL,
    ReceivedOn           NVARCHAR(10)   NULL,
    StatusCode           NVARCHAR(20)   NOT NULL,
    Reason               NVARCHAR(1000) NULL,
    Author               NVARCHAR(100)  NOT NULL,
    KnownFrom            NVARCHAR(24)   NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear, VersionNumber)
);
