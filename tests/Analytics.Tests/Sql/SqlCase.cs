using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Tests.Conventions;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Tests.Sql;

/// <summary>One case of one view: given rows, expected rows. A folder <c>Sql/View/case</c>; what it does not give comes from <c>Sql/Given</c>.</summary>
/// <remarks>A row gives only the columns that matter; the rest follow here. A report that an obligation names has its version; the tree follows
/// from the parents unless the case gives one. <c>where.txt</c> narrows a view with many rows; <c>asof.txt</c> asks it as of an instant.</remarks>
public sealed class SqlCase(string folder)
{
    private const string Early = "2021-01-01T00:00:00.000Z";

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Analytics.Tests", "Sql");

    /// <summary>The tables that a case may give, each after those that it rests on.</summary>
    public static readonly IReadOnlyList<string> Tables =
        ["DimJurisdiction", "BridgeJurisdictionTree", "Document", "Obligation", "ReportVersion", "FactReportedCell", "FactPublishedItems", "Finding", "Verdict", "Adjustment", "YearClosing", "Publication"];

    public string View { get; } = Path.GetFileName(Path.GetDirectoryName(folder))!;

    public string Name { get; } = $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}";

    /// <summary>Every case there is, by its name.</summary>
    public static IReadOnlyList<SqlCase> All { get; } =
    [
        .. Directory.EnumerateFiles(Root, "expect.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new SqlCase(Path.GetDirectoryName(file)!)),
    ];

    /// <summary>Empties the warehouse and writes what the case gives.</summary>
    public void Give(Warehouse warehouse)
    {
        using var connection = warehouse.Connect();
        using var transaction = warehouse.Engine.Begin(connection);
        foreach (var table in Tables)
        {
            connection.Execute($"DELETE FROM {table}", transaction: transaction);
        }

        var measures = connection.Query<(string Code, long Id)>("SELECT MeasureCode, MeasureId FROM DimMeasure", transaction: transaction).ToDictionary(row => row.Code, row => row.Id);
        var given = Tables.ToDictionary(table => table, Given);
        given["BridgeJurisdictionTree"].AddRange(given["BridgeJurisdictionTree"].Count == 0 ? Tree(given["DimJurisdiction"]) : []);
        given["Document"].AddRange(given["Document"].Count == 0 ? [new() { ["DocumentId"] = "1" }] : []);
        given["Obligation"] = [.. given["Obligation"].Select(row => row.GetValueOrDefault("VersionNumber") is null && States.IsReported(row.GetValueOrDefault("StateCode") ?? "received") ? new(row) { ["VersionNumber"] = "1" } : row)];
        given["ReportVersion"].AddRange(given["ReportVersion"].Count == 0 ? given["Obligation"].Where(row => row.GetValueOrDefault("VersionNumber") is not null).DistinctBy(row => (row["JurisdictionCode"], row["ReportYear"], row["VersionNumber"])) : []);
        foreach (var table in Tables)
        {
            foreach (var row in given[table])
            {
                var whole = Whole(table, row, measures);
                using var writer = warehouse.Engine.Writer(connection, transaction, table, [.. whole.Select(field => field.Column)]);
                writer.Write(whole.Select(field => field.Value).ToArray());
                writer.Flush();
            }
        }

        transaction.Commit();
    }

    /// <summary>The view's rows in the columns that the case expects, as text, in order.</summary>
    public IReadOnlyList<string> Ask(Warehouse warehouse)
    {
        var columns = File.ReadLines(Path.Combine(folder, "expect.csv")).First().Split(',');
        var where = Path.Combine(folder, "where.txt") is var path && File.Exists(path) ? "WHERE " + File.ReadAllText(path).Trim() : "";
        var knowledge = Path.Combine(folder, "asof.txt") is var asOf && File.Exists(asOf) ? new Knowledge { AsOf = Instants.Parse(File.ReadAllText(asOf).Trim()) } : Knowledge.Now;
        return
        [
            .. warehouse.Query<dynamic>($"SELECT {string.Join(", ", columns.Select(column => "v." + column))} FROM {View} AS v {where}", null, knowledge)
                .Select(row => (IDictionary<string, object?>)row).Select(row => string.Join(',', columns.Select(column => Printed(row[column])))).Order(StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<string> Expected() => [.. File.ReadLines(Path.Combine(folder, "expect.csv")).Skip(1).Where(line => line.Length > 0).Order(StringComparer.Ordinal)];

    public override string ToString() => Name;

    /// <summary>The rows of a table that the case itself gives; a field that is empty is not there.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Own(string table) => Rows(Path.Combine(folder, $"given.{table}.csv"));

    private List<Dictionary<string, string>> Given(string table) =>
        Rows(Path.Combine(folder, $"given.{table}.csv") is var own && File.Exists(own) ? own : Path.Combine(Root, "Given", $"given.{table}.csv"));

    private static List<Dictionary<string, string>> Rows(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        string[][] lines = [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Csv.Split)];
        return [.. lines.Skip(1).Select(fields => lines[0].Zip(fields).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<Dictionary<string, string>> Tree(List<Dictionary<string, string>> units)
    {
        var parents = units.ToDictionary(unit => unit["JurisdictionCode"], unit => unit.GetValueOrDefault("ParentCode"));
        var rows = new List<Dictionary<string, string>>();
        foreach (var unit in units)
        {
            var distance = 0;
            for (var above = unit["JurisdictionCode"]; above is not null; above = parents.GetValueOrDefault(above))
            {
                rows.Add(new()
                {
                    ["AncestorCode"] = above, ["DescendantCode"] = unit["JurisdictionCode"], ["Distance"] = $"{distance++}",
                    ["ValidFromYear"] = unit.GetValueOrDefault("ValidFromYear", "0"), ["ValidToYear"] = unit.GetValueOrDefault("ValidToYear", "9999"),
                });
            }
        }

        return rows;
    }

    private static List<(string Column, object? Value)> Whole(string table, Dictionary<string, string> row, Dictionary<string, long> measures)
    {
        var whole = Defaults(table, row);
        foreach (var (column, value) in row)
        {
            switch (column)
            {
                case "MeasureCode":
                    whole["MeasureId"] = $"{measures[value]}";
                    break;
                case "ApplicantCode":
                    whole["ApplicantId"] = $"{(int)ApplicantCodes.FromCode(value)}";
                    break;
                default:
                    if (table != "ReportVersion" || !OnlyOfObligations.Contains(column))
                    {
                        whole[column] = value;
                    }

                    break;
            }
        }

        return [.. whole.Select(field => (field.Key, field.Value is { } text && Numbers.Contains(field.Key) ? long.Parse(text, CultureInfo.InvariantCulture) : field.Key == "Packed" ? new byte[1] : (object?)field.Value))];
    }

    private static Dictionary<string, string?> Defaults(string table, Dictionary<string, string> row)
    {
        var year = row.TryGetValue("ReportYear", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        var edition = EditionCodes.ForYear(year).Code();
        var isFiled = row.GetValueOrDefault("VersionNumber") is not null;
        return table switch
        {
            "DimJurisdiction" => new() { ["KindCode"] = "town", ["LevelCode"] = "township", ["CountsInCode"] = row.GetValueOrDefault("ParentCode"), ["ValidFromYear"] = "0", ["ValidToYear"] = "9999" },
            "BridgeJurisdictionTree" => new() { ["ValidFromYear"] = "0", ["ValidToYear"] = "9999", ["KnownFrom"] = Early, ["KnownTo"] = Instants.Open },
            "Document" => new() { ["Sha256"] = $"sha-{row["DocumentId"]}", ["Name"] = "report.txt", ["Format"] = "text", ["ByteCount"] = "1", ["ImportedAt"] = Early },
            "Obligation" => new()
            {
                ["RoleCode"] = "addend", ["ListedUnderCode"] = "630106", ["BasisCode"] = "article-49", ["FilingDueOn"] = $"{year + 1}-01-31", ["StateCode"] = "received",
                ["StateEnteredAt"] = Early, ["Author"] = "case", ["CorrectionRounds"] = "0", ["KnownFrom"] = Early, ["KnownTo"] = Instants.Open,
                ["DisclosureEdition"] = isFiled ? edition : null, ["ApplicationsEdition"] = isFiled ? edition : null, ["ProceedingsEdition"] = isFiled ? edition : null,
                ["DisclosureFill"] = isFiled ? "zero" : null, ["ApplicationsFill"] = isFiled ? "zero" : null, ["ProceedingsFill"] = isFiled ? "zero" : null,
            },
            "ReportVersion" => new()
            {
                ["DocumentId"] = "1", ["Part"] = "0", ["ContentSha256"] = "content", ["DisclosureFill"] = "zero", ["ApplicationsFill"] = "zero", ["ProceedingsFill"] = "zero",
                ["DisclosureEdition"] = edition, ["ApplicationsEdition"] = edition, ["ProceedingsEdition"] = edition,
                ["PrintedCells"] = "1", ["NumberCells"] = "1", ["BlankCells"] = "0", ["MarkCells"] = "0", ["TextCells"] = "0", ["IgnoredCells"] = "0",
                ["Packed"] = "", ["StatusCode"] = "received", ["Author"] = "case", ["KnownFrom"] = Early,
            },
            "FactReportedCell" => new() { ["ApplicantId"] = "0", ["VersionNumber"] = "1", ["KindCode"] = "number" },
            "FactPublishedItems" => new() { ["VersionNumber"] = "1", ["ScopeCode"] = "all", ["IsApproximate"] = "0" },
            "Finding" => new()
            {
                ["VersionNumber"] = "1", ["FindingNumber"] = "1", ["RuleCode"] = "rule", ["SeverityCode"] = "error", ["OutcomeCode"] = "fail", ["Measures"] = "granted",
                ["ApplicantId"] = "0", ["MessageZh"] = "核对", ["MessageEn"] = "Check", ["Evidence"] = "", ["KnownFrom"] = Early, ["KnownTo"] = Instants.Open,
            },
            "Verdict" => new() { ["VersionNumber"] = "1", ["RuleCode"] = "rule", ["Evidence"] = "", ["VerdictCode"] = "confirmed", ["Author"] = "case", ["KnownFrom"] = Early, ["KnownTo"] = Instants.Open },
            "Adjustment" => new() { ["AdjustmentId"] = "1", ["ApplicantId"] = "0", ["Reason"] = "case", ["Author"] = "case", ["KnownFrom"] = Early, ["KnownTo"] = Instants.Open },
            _ => new() { ["Author"] = "case", ["KnownFrom"] = Early, ["KnownTo"] = Instants.Open },
        };
    }

    private static readonly HashSet<string> OnlyOfObligations = ["RoleCode", "ListedUnderCode", "StateCode", "KnownTo", "KnownFrom", "IsOnTime", "ExtendedTo", "FilingDueOn", "PublicationDueOn", "Reason"];

    private static readonly HashSet<string> Numbers =
    [
        "ReportYear", "VersionNumber", "ValidFromYear", "ValidToYear", "Distance", "DocumentId", "ByteCount", "CorrectionRounds", "IsOnTime", "MeasureId", "ApplicantId", "Amount", "Items",
        "IsApproximate", "FindingNumber", "AdjustmentId", "Part", "PrintedCells", "NumberCells", "BlankCells", "MarkCells", "TextCells", "IgnoredCells",
        "CopyNumber", "ComparedVersion", "ComparedCells", "DifferingCells",
    ];

    // Engines return whole numbers and shares in types of their own; the figure is what counts.
    private static string Printed(object? value) => value switch
    {
        null or DBNull => "",
        string text => text,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
    };
}
