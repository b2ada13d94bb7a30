-- Lets the role analytics_reader read every view, and nothing else: views are made anew at every deployment, and their rights go with them.
DECLARE @grant NVARCHAR(MAX);
IF EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'analytics_reader')
BEGIN
    SELECT @grant = STRING_AGG(CAST(N'GRANT SELECT ON ' + name + N' TO analytics_reader' AS NVARCHAR(MAX)), N'; ') FROM sys.views;
    EXEC (@grant);
END;
