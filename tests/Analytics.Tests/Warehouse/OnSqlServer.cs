using Analytics.Tests.Faults;
using Analytics.Tests.Jobs;
using Analytics.Tests.Jobs.Checking;
using Analytics.Tests.Reporting.Comparisons;
using Analytics.Tests.Reporting.Consolidations;
using Analytics.Tests.Reporting.Papers;
using Analytics.Tests.Reporting.Rosters;
using Analytics.Tests.Reporting.Season;
using Analytics.Tests.Reporting.SendBack;
using Analytics.Tests.Warehousing.Scoring;

// What holds on SQLite holds on SQL Server: each class of facts once more, one database at a time. A class is added by one line here and a
// constructor of its own that takes the engine.
namespace Analytics.Tests.Warehousing;

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class MigrationsOnSqlServer() : MigrationTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class PublicationsOnSqlServer() : PublicationTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class CorrectionsOnSqlServer() : CorrectionTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class UnitChangesOnSqlServer() : UnitChangeTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class UnitUndoOnSqlServer() : UnitUndoTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class FindingTextsOnSqlServer() : FindingTextTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class ScoringOnSqlServer() : ScoringTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class ConsolidationOnSqlServer() : ConsolidationTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class ComparisonsOnSqlServer() : ComparisonTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class LettersOnSqlServer() : LetterTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class SeasonOnSqlServer() : SeasonTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class ContactListOnSqlServer() : ContactListTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class SendBackSheetOnSqlServer() : SendBackSheetTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class ImportQueueOnSqlServer() : ImportQueueTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class ImportInboxOnSqlServer() : ImportInboxTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class PublishedImportOnSqlServer() : PublishedImportTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class JobRunnerOnSqlServer() : JobRunnerTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class CorpusChecksOnSqlServer() : CorpusCheckTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class YearsBesideOnSqlServer() : YearsBesideTests(TestEngine.SqlServer);

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class ClockOnSqlServer() : ClockTests(TestEngine.SqlServer);
