-- One entry per expected report whose state time alone will move: a look finds at once that no deadline has passed.
CREATE INDEX ObligationWaiting ON Obligation (ReportYear, JurisdictionCode) WHERE KnownTo = '9999-12-31' AND StateCode IN ('not-due', 'due', 'extended');
