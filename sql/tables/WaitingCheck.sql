-- One row per unit and year that came in and whose neighbours in time are still to be judged again; set with the load, removed after the judging.
-- A program that is killed between the two leaves the row, and whoever imports next judges what it left.
CREATE TABLE WaitingCheck
(
    JurisdictionCode NVARCHAR(40)  NOT NULL,
    ReportYear       INT           NOT NULL,
    Worker           NVARCHAR(100) NOT NULL,
    MarkedAt         NVARCHAR(24)  NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear)
);
