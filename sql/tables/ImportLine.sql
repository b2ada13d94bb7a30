-- One row per report of a run that a person watches: what became of it, for the page of the run; pruned with old records.
CREATE TABLE ImportLine
(
    ImportRunId      BIGINT         NOT NULL,
    LineNumber       INT            NOT NULL,
    Name             NVARCHAR(400)  NOT NULL,
    StatusCode       NVARCHAR(20)   NOT NULL,
    JurisdictionCode NVARCHAR(40)   NULL,
    ReportYear       INT            NULL,
    VersionNumber    INT            NULL,
    Reason           NVARCHAR(2000) NULL,
    ReasonEn         NVARCHAR(2000) NULL,
    PrintedCells     INT            NULL,
    NumberCells      INT            NULL,
    PRIMARY KEY (ImportRunId, LineNumber)
);
