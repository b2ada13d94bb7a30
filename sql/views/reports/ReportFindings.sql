-- One row per finding on a version in force, with the verdict of the person who looked at it.
-- A verdict holds for the same evidence in a later version too; other evidence opens the finding again.
CREATE VIEW ReportFindings AS
SELECT
    f.JurisdictionCode,
    j.Name,
    f.ReportYear,
    f.VersionNumber,
    f.FindingNumber,
    f.RuleCode,
    f.SeverityCode,
    f.OutcomeCode,
    COALESCE(x.Measures, f.Measures) AS Measures,
    a.ApplicantCode,
    COALESCE(x.MessageZh, f.MessageZh) AS MessageZh,
    COALESCE(x.MessageEn, f.MessageEn) AS MessageEn,
    f.LeftSide,
    f.RightSide,
    f.Difference,
    f.SourcePlace,
    f.Evidence,
    d.VerdictCode,
    d.Reason AS VerdictReason
FROM ObligationInForce AS o
INNER JOIN Finding AS f
    ON f.ReportYear = o.ReportYear
    AND f.JurisdictionCode = o.JurisdictionCode
    AND f.VersionNumber = o.VersionNumber
INNER JOIN DimJurisdiction AS j
    ON j.JurisdictionCode = f.JurisdictionCode
INNER JOIN DimApplicant AS a
    ON a.ApplicantId = f.ApplicantId
LEFT JOIN FindingText AS x
    ON x.FindingTextId = f.FindingTextId
LEFT JOIN Verdict AS d
    ON d.JurisdictionCode = f.JurisdictionCode
    AND d.ReportYear = f.ReportYear
    AND d.RuleCode = f.RuleCode
    AND d.Evidence = f.Evidence
    AND d.KnownTo = '9999-12-31'
WHERE f.KnownTo = '9999-12-31';
