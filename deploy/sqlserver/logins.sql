-- Three logins with no more rights than each needs; run once in the new database, before the program's first start:
--   sqlcmd -S SERVER -d analytics -v Database=analytics Owner=analytics_owner OwnerPassword=… Writer=analytics_writing WriterPassword=… Reader=analytics_reading ReaderPassword=… -i logins.sql
-- Owner: makes and changes tables; used for the first start and for each upgrade.
-- Writer: what the pages, the jobs and the command line need every day.
-- Reader: Excel and Power BI. It reads views alone, never accounts, tokens or the audit trail; the program grants each view as it makes it.
CREATE LOGIN $(Owner) WITH PASSWORD = '$(OwnerPassword)';
GO
CREATE LOGIN $(Writer) WITH PASSWORD = '$(WriterPassword)';
GO
CREATE LOGIN $(Reader) WITH PASSWORD = '$(ReaderPassword)';
GO
CREATE ROLE analytics_writer;
GO
CREATE ROLE analytics_reader;
GO
CREATE USER $(Writer) FOR LOGIN $(Writer);
GO
CREATE USER $(Reader) FOR LOGIN $(Reader);
GO
ALTER AUTHORIZATION ON DATABASE::$(Database) TO $(Owner);
GO
ALTER ROLE analytics_writer ADD MEMBER $(Writer);
GO
ALTER ROLE analytics_reader ADD MEMBER $(Reader);
GO
GRANT SELECT ON SCHEMA::dbo TO analytics_writer;
GO
GRANT INSERT ON SCHEMA::dbo TO analytics_writer;
GO
GRANT UPDATE ON SCHEMA::dbo TO analytics_writer;
GO
GRANT DELETE ON SCHEMA::dbo TO analytics_writer;
GO
