-- One row per government and report year whose own report's scope a person has set: whole-district, own-body or unknown.
CREATE TABLE SumScope
(
    UnderCode  NVARCHAR(40)   NOT NULL,
    ReportYear INT            NOT NULL,
    ScopeCode  NVARCHAR(20)   NOT NULL,
    Reason     NVARCHAR(1000) NULL,
    Author     NVARCHAR(100)  NOT NULL,
    KnownFrom  NVARCHAR(24)   NOT NULL,
    KnownTo    NVARCHAR(24)   NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, KnownTo)
);
