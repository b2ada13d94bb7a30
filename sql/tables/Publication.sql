-- One row per unit and report year of whose publication on the web something is known, and stretch of time over which this was what we knew.
-- CopyNumber is the copy at hand; it was compared with ComparedVersion in ComparedCells cells, of which DifferingCells print something else.
CREATE TABLE Publication
(
    ReportYear       INT            NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    KnownTo          NVARCHAR(24)   NOT NULL,
    KnownFrom        NVARCHAR(24)   NOT NULL,
    PublishedOn      NVARCHAR(10)   NULL,
    Address          NVARCHAR(1000) NULL,
    CopyNumber       INT            NULL,
    ComparedVersion  INT            NULL,
    ComparedCells    INT            NULL,
    DifferingCells   INT            NULL,
    Reason           NVARCHAR(1000) NULL,
    Author           NVARCHAR(100)  NOT NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, KnownTo)
) WITHOUT ROWID;
