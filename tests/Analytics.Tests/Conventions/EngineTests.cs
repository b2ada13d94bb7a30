using System.Reflection;

namespace Analytics.Tests.Conventions;

/// <summary>What a class of facts must keep to so that it can be tried on every configured engine.</summary>
public sealed class EngineTests
{
    [Fact]
    public void A_fact_that_is_tried_on_a_server_too_can_be_skipped_where_there_is_none()
    {
        var shared = typeof(EngineTests).Assembly.GetTypes().Where(type => type.Name.EndsWith("OnSqlServer", StringComparison.Ordinal)).Select(type => type.BaseType!).Append(typeof(Warehousing.WarehouseContract)).ToList();
        Assert.True(shared.Count > 10, "The classes were not found.");
        var rigid = shared.SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is { } fact && fact is not SkippableFactAttribute and not SkippableTheoryAttribute)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToList();

        Assert.True(rigid.Count == 0, "Write [SkippableFact] or [SkippableTheory], so that the test shows as skipped and not as failed:\n" + string.Join('\n', rigid));
    }
}
