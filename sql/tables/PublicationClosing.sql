-- One row per government and report year whose units' publications a person declared looked up: what is not noted was not published.
CREATE TABLE PublicationClosing
(
    UnderCode  NVARCHAR(40)  NOT NULL,
    ReportYear INT           NOT NULL,
    Author     NVARCHAR(100) NOT NULL,
    KnownFrom  NVARCHAR(24)  NOT NULL,
    KnownTo    NVARCHAR(24)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, KnownTo)
);
