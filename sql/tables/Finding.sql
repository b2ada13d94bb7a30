-- One row per thing that a check, or the reader, says of a version.
-- Measures and the messages are empty where FindingTextId names the row of FindingText that has them.
-- Evidence is a digest of what was compared: a verdict holds for as long as it stays the same, whatever the wording.
CREATE TABLE Finding
(
    ReportYear       INT            NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    VersionNumber    INT            NOT NULL,
    FindingNumber    INT            NOT NULL,
    RuleCode         NVARCHAR(100)  NOT NULL,
    SeverityCode     NVARCHAR(20)   NOT NULL,
    OutcomeCode      NVARCHAR(20)   NOT NULL,
    Measures         NVARCHAR(2000) NOT NULL,
    ApplicantId      INT            NOT NULL,
    MessageZh        NVARCHAR(2000) NOT NULL,
    MessageEn        NVARCHAR(2000) NOT NULL,
    LeftSide         NVARCHAR(400)  NULL,
    RightSide        NVARCHAR(400)  NULL,
    Difference       NVARCHAR(100)  NULL,
    SourcePlace      NVARCHAR(60)   NULL,
    Evidence         NVARCHAR(32)   NOT NULL,
    KnownFrom        NVARCHAR(24)   NOT NULL,
    KnownTo          NVARCHAR(24)   NOT NULL,
    FindingTextId    BIGINT         NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, VersionNumber, FindingNumber)
);
