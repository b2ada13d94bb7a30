-- One row per unit and report year that a report is expected for, and stretch of time over which this was what we knew.
-- The editions and fills are those of the version in force, repeated here so that a sum need not look the version up.
CREATE TABLE Obligation
(
    ReportYear          INT            NOT NULL,
    JurisdictionCode    NVARCHAR(40)   NOT NULL,
    KnownTo             NVARCHAR(24)   NOT NULL,
    KnownFrom           NVARCHAR(24)   NOT NULL,
    RoleCode            NVARCHAR(20)   NOT NULL,
    ListedUnderCode     NVARCHAR(40)   NULL,
    BasisCode           NVARCHAR(20)   NOT NULL,
    DraftDueOn          NVARCHAR(10)   NULL,
    FilingDueOn         NVARCHAR(10)   NOT NULL,
    PublicationDueOn    NVARCHAR(10)   NULL,
    ExtendedTo          NVARCHAR(10)   NULL,
    StateCode           NVARCHAR(20)   NOT NULL,
    StateEnteredAt      NVARCHAR(24)   NOT NULL,
    Reason              NVARCHAR(1000) NULL,
    Author              NVARCHAR(100)  NOT NULL,
    FirstReceivedOn     NVARCHAR(10)   NULL,
    IsOnTime            INT            NULL,
    CorrectionRounds    INT            NOT NULL,
    CorrectionDueOn     NVARCHAR(10)   NULL,
    VersionNumber       INT            NULL,
    DisclosureEdition   NVARCHAR(10)   NULL,
    ApplicationsEdition NVARCHAR(10)   NULL,
    ProceedingsEdition  NVARCHAR(10)   NULL,
    DisclosureFill      NVARCHAR(10)   NULL,
    ApplicationsFill    NVARCHAR(10)   NULL,
    ProceedingsFill     NVARCHAR(10)   NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, KnownTo)
) WITHOUT ROWID;
