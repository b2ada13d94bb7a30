-- One row per item of a scoring scheme, and stretch of time over which it read so.
-- EvidenceKind: finding (EvidenceCode is a check's id, or error for every error), filing, publication, by-hand.
-- IsEach 1 deducts for every occurrence, up to the weight; KindCodes is empty where the item holds for every kind of unit.
CREATE TABLE ScoreItem
(
    UnderCode           NVARCHAR(40)   NOT NULL,
    ReportYear          INT            NOT NULL,
    ItemCode            NVARCHAR(20)   NOT NULL,
    KnownTo             NVARCHAR(24)   NOT NULL,
    KnownFrom           NVARCHAR(24)   NOT NULL,
    Title               NVARCHAR(200)  NOT NULL,
    WeightHundredths    INT            NOT NULL,
    DeductionHundredths INT            NOT NULL,
    EvidenceKind        NVARCHAR(20)   NOT NULL,
    EvidenceCode        NVARCHAR(100)  NOT NULL,
    IsEach              INT            NOT NULL,
    KindCodes           NVARCHAR(200)  NOT NULL,
    Basis               NVARCHAR(1000) NOT NULL,
    Author              NVARCHAR(100)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, ItemCode, KnownTo)
);
