-- One row per government and report year that a person declared complete: all that was filed has been imported.
CREATE TABLE YearClosing
(
    UnderCode  NVARCHAR(40)  NOT NULL,
    ReportYear INT           NOT NULL,
    Author     NVARCHAR(100) NOT NULL,
    KnownFrom  NVARCHAR(24)  NOT NULL,
    KnownTo    NVARCHAR(24)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, KnownTo)
);
