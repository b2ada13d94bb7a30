-- One row per scoring scheme of a government and report year, and stretch of time over which it held.
CREATE TABLE ScoreScheme
(
    UnderCode  NVARCHAR(40)  NOT NULL,
    ReportYear INT           NOT NULL,
    KnownTo    NVARCHAR(24)  NOT NULL,
    KnownFrom  NVARCHAR(24)  NOT NULL,
    Name       NVARCHAR(200) NOT NULL,
    IsSample   INT           NOT NULL,
    Author     NVARCHAR(100) NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, KnownTo)
);
