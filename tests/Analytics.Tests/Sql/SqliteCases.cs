using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Analytics.Warehousing.Deployment;

namespace Analytics.Tests.Sql;

public sealed class SqliteCases(SqliteCases.Fixture fixture) : SqlCases, IClassFixture<SqliteCases.Fixture>
{
    protected override Warehouse Shared => fixture.Temp.Warehouse;

    [Fact]
    public void Every_view_has_its_cases_with_an_empty_one_among_them()
    {
        var cases = SqlCase.All.GroupBy(@case => @case.View).ToDictionary(group => group.Key, group => group.Select(@case => @case.Name.Split('/')[1]).ToList());

        Assert.All(View.All, view => Assert.True(cases.GetValueOrDefault(view.Name) is { Count: >= 2 } own && own.Contains("nothing_expected"),
            $"Add tests/Analytics.Tests/Sql/{view.Name}/nothing_expected and at least one case with rows."));
    }

    public sealed class Fixture : IDisposable
    {
        public TempWarehouse Temp { get; } = new();

        public void Dispose() => Temp.Dispose();
    }
}
