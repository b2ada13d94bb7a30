-- One row per file that waits to be imported, is being imported, or was set aside; loaded files leave the queue.
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
    NotBefore        NVARCHAR(24)   NULL,
    LeasedBy         NVARCHAR(100)  NULL,
    LeasedUntil      NVARCHAR(24)   NULL,
    ReasonCode       NVARCHAR(40)   NULL,
    Reason           NVARCHAR(2000) NULL,
    JurisdictionCode NVARCHAR(40)   NULL,
    ReceivedOn       NVARCHAR(10)   NULL,
    DocumentId       BIGINT         NULL,
    ChangedAt        NVARCHAR(24)   NOT NULL
);
