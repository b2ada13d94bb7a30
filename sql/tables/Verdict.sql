-- One row per judgement that a person made: of a whole version (RuleCode and Evidence are empty), or of one finding.
CREATE TABLE Verdict
(
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    ReportYear       INT            NOT NULL,
    VersionNumber    INT            NOT NULL,
    RuleCode         NVARCHAR(100)  NOT NULL,
    Evidence         NVARCHAR(32)   NOT NULL,
    VerdictCode      NVARCHAR(20)   NOT NULL,
    Reason           NVARCHAR(1000) NULL,
    Author           NVARCHAR(100)  NOT NULL,
    DueOn            NVARCHAR(10)   NULL,
    KnownFrom        NVARCHAR(24)   NOT NULL,
    KnownTo          NVARCHAR(24)   NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear, VersionNumber, RuleCode, Evidence, KnownTo)
);
