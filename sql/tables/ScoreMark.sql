-- One row per unit and item of a scheme whose deduction a person confirmed, or set with a reason, and stretch of time over which it held.
-- ProposedHundredths is what the evidence proposed at that moment, Digest of which evidence; null where it could not be judged.
CREATE TABLE ScoreMark
(
    UnderCode           NVARCHAR(40)   NOT NULL,
    ReportYear          INT            NOT NULL,
    JurisdictionCode    NVARCHAR(40)   NOT NULL,
    ItemCode            NVARCHAR(20)   NOT NULL,
    KnownTo             NVARCHAR(24)   NOT NULL,
    KnownFrom           NVARCHAR(24)   NOT NULL,
    DeductionHundredths INT            NOT NULL,
    ProposedHundredths  INT            NULL,
    Digest              NVARCHAR(32)   NOT NULL,
    Reason              NVARCHAR(1000) NULL,
    Author              NVARCHAR(100)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, JurisdictionCode, ItemCode, KnownTo)
);
