-- One row per wording of a finding: the measures and the message in both languages, which a rule repeats from report to report.
-- The number is a digest of the wording, so that two workers give one wording one number.
CREATE TABLE FindingText
(
    FindingTextId BIGINT         NOT NULL PRIMARY KEY,
    Measures      NVARCHAR(2000) NOT NULL,
    MessageZh     NVARCHAR(2000) NOT NULL,
    MessageEn     NVARCHAR(2000) NOT NULL
);
