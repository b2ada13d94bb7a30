-- One row per cell of a version that differs from its table's fill.
-- Amount is whole: items, or fen where the measure counts money. A cell that the reader could not be sure of is `absent`.
CREATE TABLE FactReportedCell
(
    MeasureId        INT          NOT NULL,
    ApplicantId      INT          NOT NULL,
    ReportYear       INT          NOT NULL,
    JurisdictionCode NVARCHAR(40) NOT NULL,
    VersionNumber    INT          NOT NULL,
    KindCode         NVARCHAR(10) NOT NULL,
    Amount           BIGINT       NULL,
    PRIMARY KEY (MeasureId, ApplicantId, ReportYear, JurisdictionCode, VersionNumber)
) WITHOUT ROWID;
