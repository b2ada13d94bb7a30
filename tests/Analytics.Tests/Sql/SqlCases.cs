using Analytics.Warehousing;
using Analytics.Warehousing.Deployment;

namespace Analytics.Tests.Sql;

/// <summary>Every case of every view; a subclass says on which engine.</summary>
public abstract class SqlCases
{
    public static TheoryData<string> Names => [.. SqlCase.All.Select(@case => @case.Name)];

    /// <summary>The warehouse that the cases share, one after another; skips the test visibly where its engine is not configured.</summary>
    protected abstract Warehouse Shared { get; }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_view_gives_what_the_case_expects(string name)
    {
        var @case = SqlCase.All.Single(c => c.Name == name);
        var warehouse = Shared;
        @case.Give(warehouse);

        Assert.Equal(@case.Expected(), @case.Ask(warehouse));
    }

    [SkippableFact]
    public void Every_view_answers_as_of_a_date_too()
    {
        var warehouse = Shared;
        foreach (var view in View.All)
        {
            _ = warehouse.Query<dynamic>($"SELECT COUNT(*) AS Rows FROM {view.Name}", null, new Knowledge { AsOf = DateTimeOffset.UnixEpoch, FiledBy = new DateOnly(2021, 1, 1), IsTodaysTree = true });
        }
    }
}
