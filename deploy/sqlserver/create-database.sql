-- The database, by the server's administrator:  sqlcmd -S SERVER -v Database=analytics -i create-database.sql
-- Any collation will do: texts are NVARCHAR, codes are compared as they are written, and lists are sorted by code.
CREATE DATABASE $(Database);
GO
-- Readers see what was committed and never wait for a writer. A server that only speaks the protocol has this by nature.
IF SERVERPROPERTY('BabelfishVersion') IS NULL
BEGIN
    EXEC (N'ALTER DATABASE $(Database) SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE');
    EXEC (N'ALTER DATABASE $(Database) SET ALLOW_SNAPSHOT_ISOLATION ON');
END;
GO
