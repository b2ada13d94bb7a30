-- One row per version and channel for which a sentence states the year's items published; `total` is the year's total.
CREATE TABLE FactPublishedItems
(
    ReportYear       INT            NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    VersionNumber    INT            NOT NULL,
    ChannelCode      NVARCHAR(20)   NOT NULL,
    Items            BIGINT         NOT NULL,
    ScopeCode        NVARCHAR(20)   NOT NULL,
    IsApproximate    INT            NOT NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, VersionNumber, ChannelCode)
) WITHOUT ROWID;
