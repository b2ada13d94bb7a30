-- One row per change that a person made, or sign-in that was tried; added, never altered.
CREATE TABLE AuditEntry
(
    AuditId          BIGINT         NOT NULL PRIMARY KEY,
    OccurredAt       NVARCHAR(24)   NOT NULL,
    PersonName       NVARCHAR(100)  NOT NULL,
    ActionCode       NVARCHAR(200)  NOT NULL,
    JurisdictionCode NVARCHAR(40)   NULL,
    Detail           NVARCHAR(4000) NOT NULL,
    RemoteAddress    NVARCHAR(60)   NOT NULL
);
