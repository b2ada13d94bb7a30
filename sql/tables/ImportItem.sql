-- One row per file that waits to be imported, is being imported, or was set aside; loaded files leave the queue.
-- Tries counts failures that said why; Holds counts how often a worker took the file up, so that one that workers die on comes alone and last.
-- JurisdictionCode and ReportYear are what a person, a sender or a sub-folder says; they settle what the document leaves open.
-- ArrivedAt is when it was put in the queue first: a file that waits over a deadline was received before it.
-- A row that a worker holds has LeasedBy and LeasedUntil; a worker that dies lets them lapse, and another takes the row over.
CREATE TABLE ImportItem
(
    ImportItemId     BIGINT         NOT NULL PRIMARY KEY,
    ImportRunId      BIGINT         NOT NULL,
    Name             NVARCHAR(400)  NOT NULL,
    Path             NVARCHAR(1000) NULL,
    Sha256           NVARCHAR(64)   NULL,
    StateCode        NVARCHAR(20)   NOT NULL,
    Tries            INT            NOT NULL,
    Holds            INT            NOT NULL DEFAULT 0,
    NotBefore        NVARCHAR(24)   NULL,
    LeasedBy         NVARCHAR(100)  NULL,
    LeasedUntil      NVARCHAR(24)   NULL,
    ReasonCode       NVARCHAR(40)   NULL,
    Reason           NVARCHAR(2000) NULL,
    JurisdictionCode NVARCHAR(40)   NULL,
    ReceivedOn       NVARCHAR(10)   NULL,
    DocumentId       BIGINT         NULL,
    ChangedAt        NVARCHAR(24)   NOT NULL,
    ReportYear       INT            NULL,
    ArrivedAt        NVARCHAR(24)   NULL,
    ReasonEn         NVARCHAR(2000) NULL
);
