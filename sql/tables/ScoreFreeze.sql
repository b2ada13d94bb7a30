-- One row per scoring of a government and report year that was made final (定稿), and stretch of time over which it was.
-- KnownFrom is the moment as of which scheme, marks and evidence are read; Reason says why it was opened again.
CREATE TABLE ScoreFreeze
(
    UnderCode  NVARCHAR(40)   NOT NULL,
    ReportYear INT            NOT NULL,
    KnownTo    NVARCHAR(24)   NOT NULL,
    KnownFrom  NVARCHAR(24)   NOT NULL,
    Author     NVARCHAR(100)  NOT NULL,
    Reason     NVARCHAR(1000) NULL,
    PRIMARY KEY (UnderCode, ReportYear, KnownTo)
);
