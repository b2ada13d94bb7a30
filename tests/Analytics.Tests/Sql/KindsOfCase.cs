using Analytics.Core.Words;
using Analytics.Tests.Conventions;
using Analytics.Warehousing;
using Analytics.Warehousing.Deployment;

namespace Analytics.Tests.Sql;

/// <summary>What every view must have a case of: the six ways in which a figure goes wrong in silence.</summary>
/// <remarks>What a case is about is seen from the rows that it gives, not from its name. A view for which a kind has no meaning
/// says so, with the reason, in <c>Sql/View/without.csv</c>.</remarks>
public sealed class KindsOfCase
{
    private static readonly (string Code, string Means, Func<Given, bool> IsIn)[] Kinds =
    [
        ("empty", "nothing is given", given => given.IsEmpty),
        ("missing-unit", "an expected report that is not there", given => given["Obligation"].Any(row => row.GetValueOrDefault("StateCode") is { } state && !States.IsReported(state) && state is not ("not-required" or "abolished"))),
        ("blank-cell", "a cell, or a fill, that is blank", given => given.All.Any(row => row.GetValueOrDefault("KindCode") == "blank" || row.Any(field => field.Key.EndsWith("Fill", StringComparison.Ordinal) && field.Value == "blank"))),
        ("form-change", "years on both sides of the change of 2021", given => given.Years.Any(year => year < 2021) && given.Years.Any(year => year >= 2021)),
        ("renamed-unit", "a unit with a successor", given => given["DimJurisdiction"].Any(row => row.ContainsKey("SuccessorCode"))),
        ("two-versions", "two versions of one unit's year", given => given.Versions.GroupBy(version => (version.Unit, version.Year)).Any(report => report.Select(version => version.Number).Distinct().Count() > 1)),
    ];

    public static TheoryData<string> Views => [.. View.All.Select(view => view.Name)];

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_has_a_case_of_every_kind_or_says_why_not(string view)
    {
        var given = SqlCase.All.Where(@case => @case.View == view).Select(@case => new Given(@case)).ToList();
        var without = Without(view);
        var lacking = Kinds.Where(kind => !given.Any(kind.IsIn) && !without.ContainsKey(kind.Code)).Select(kind => $"{kind.Code} ({kind.Means})").ToList();

        Assert.True(lacking.Count == 0, $"{view} has no case of: {string.Join(", ", lacking)}. Add one under Sql/{view}, or a line with the reason to Sql/{view}/without.csv.");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void A_kind_that_a_view_says_to_be_without_is_known_and_has_no_case_and_a_reason(string view)
    {
        var given = SqlCase.All.Where(@case => @case.View == view).Select(@case => new Given(@case)).ToList();
        foreach (var (code, reason) in Without(view))
        {
            var kind = Kinds.SingleOrDefault(kind => kind.Code == code);

            Assert.True(kind.Code is not null, $"Sql/{view}/without.csv: no kind is called {code}.");
            Assert.False(given.Any(kind.IsIn), $"Sql/{view}/without.csv: there is a case of {code} after all; take the line away.");
            Assert.False(string.IsNullOrWhiteSpace(reason), $"Sql/{view}/without.csv: say why {code} has no meaning for it.");
        }
    }

    private static Dictionary<string, string> Without(string view)
    {
        var path = Path.Combine(Repository.Root, "tests", "Analytics.Tests", "Sql", view, "without.csv");
        return File.Exists(path) ? File.ReadLines(path).Skip(1).Select(Csv.Split).ToDictionary(fields => fields[0], fields => fields[1]) : [];
    }

    /// <summary>The rows that a case gives of itself.</summary>
    private sealed class Given(SqlCase @case)
    {
        private readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows = SqlCase.Tables.ToDictionary(table => table, @case.Own);

        public IReadOnlyList<IReadOnlyDictionary<string, string>> this[string table] => rows[table];

        /// <summary>Rows of all tables but the bodies themselves.</summary>
        public IEnumerable<IReadOnlyDictionary<string, string>> All => rows.Where(table => table.Key is not ("DimJurisdiction" or "BridgeJurisdictionTree")).SelectMany(table => table.Value);

        public bool IsEmpty => rows.Where(table => table.Key != "DimJurisdiction").All(table => table.Value.Count == 0);

        public IEnumerable<int> Years => All.Where(row => row.ContainsKey("ReportYear")).Select(row => int.Parse(row["ReportYear"], System.Globalization.CultureInfo.InvariantCulture));

        public IEnumerable<(string Unit, string Year, string Number)> Versions =>
            new[] { "Obligation", "ReportVersion", "FactReportedCell", "Finding" }.SelectMany(table => rows[table]).Where(row => row.ContainsKey("JurisdictionCode"))
                .Select(row => (row["JurisdictionCode"], row["ReportYear"], row.GetValueOrDefault("VersionNumber", "1")));
    }
}
