-- One row per sentence of a draft summary that a person struck.
CREATE TABLE StruckSentence
(
    UnderCode  NVARCHAR(40)  NOT NULL,
    ReportYear INT           NOT NULL,
    SentenceId NVARCHAR(200) NOT NULL,
    Author     NVARCHAR(100) NOT NULL,
    StruckAt   NVARCHAR(24)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, SentenceId)
);
