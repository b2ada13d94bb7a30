-- One row per line that the office adds to, or takes from, the sum of its units, with its reason.
CREATE TABLE Adjustment
(
    AdjustmentId BIGINT         NOT NULL PRIMARY KEY,
    UnderCode    NVARCHAR(40)   NOT NULL,
    ReportYear   INT            NOT NULL,
    MeasureId    INT            NOT NULL,
    ApplicantId  INT            NOT NULL,
    Amount       BIGINT         NOT NULL,
    Reason       NVARCHAR(1000) NOT NULL,
    Author       NVARCHAR(100)  NOT NULL,
    KnownFrom    NVARCHAR(24)   NOT NULL,
    KnownTo      NVARCHAR(24)   NOT NULL
);
