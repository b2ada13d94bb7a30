-- One row per call or message with which the office chased a unit, or answer that a unit gave.
CREATE TABLE CallNote
(
    CallNoteId       BIGINT         NOT NULL PRIMARY KEY,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    ReportYear       INT            NOT NULL,
    OccurredAt       NVARCHAR(24)   NOT NULL,
    Author           NVARCHAR(100)  NOT NULL,
    Note             NVARCHAR(1000) NOT NULL
);
