-- One row per name under which a government's sum for a year was sent to the leadership: the sum as it was known at that moment.
CREATE TABLE FrozenSum
(
    UnderCode  NVARCHAR(40)  NOT NULL,
    ReportYear INT           NOT NULL,
    Name       NVARCHAR(100) NOT NULL,
    Author     NVARCHAR(100) NOT NULL,
    FrozenAt   NVARCHAR(24)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, Name)
);
