-- For a province or the country: facts in clustered columnstore, a partition a year; run by the owner, with the program stopped.
-- Beside it the key stays, so that one unit's cells are found as before. Run again, it changes nothing. Where the server has no columnstore
-- (or only speaks the protocol) the plain index remains, and the views are the same.
SET XACT_ABORT ON;
GO
IF SERVERPROPERTY('BabelfishVersion') IS NULL AND CAST(SERVERPROPERTY('ProductMajorVersion') AS INT) >= 15
   AND NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'FactReportedCell') AND type = 5)
BEGIN
    DECLARE @year INT, @years NVARCHAR(MAX), @key NVARCHAR(300), @sql NVARCHAR(MAX);
    SET @year = 2009;
    SET @years = N'2008';
    WHILE @year <= 2045
    BEGIN
        SET @years = @years + N', ' + CAST(@year AS NVARCHAR(4));
        SET @year = @year + 1;
    END;

    BEGIN TRANSACTION;
    IF NOT EXISTS (SELECT 1 FROM sys.partition_functions WHERE name = N'ByReportYear')
    BEGIN
        SET @sql = N'CREATE PARTITION FUNCTION ByReportYear (INT) AS RANGE RIGHT FOR VALUES (' + @years + N')';
        EXEC (@sql);
        EXEC (N'CREATE PARTITION SCHEME ByReportYear AS PARTITION ByReportYear ALL TO ([PRIMARY])');
    END;

    SELECT @key = name FROM sys.key_constraints WHERE parent_object_id = OBJECT_ID(N'FactReportedCell') AND type = 'PK';
    SET @sql = N'ALTER TABLE FactReportedCell DROP CONSTRAINT ' + QUOTENAME(@key);
    EXEC (@sql);
    EXEC (N'CREATE CLUSTERED COLUMNSTORE INDEX FactReportedCellColumns ON FactReportedCell ON ByReportYear (ReportYear)');
    SET @sql = N'ALTER TABLE FactReportedCell ADD CONSTRAINT ' + QUOTENAME(@key)
        + N' PRIMARY KEY NONCLUSTERED (MeasureId, ApplicantId, ReportYear, JurisdictionCode, VersionNumber) ON ByReportYear (ReportYear)';
    EXEC (@sql);
    COMMIT TRANSACTION;
END;
GO
