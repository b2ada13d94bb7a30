using Analytics.Core.Forms;
using Analytics.Reporting.Comparisons;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Reporting.Comparisons;

/// <summary>With whom a unit may fairly be compared.</summary>
public sealed class PeersTests : IDisposable
{
    private const string District = "630106";
    private const string Neighbour = "630121";
    private const string Department = "630106-D01";

    private readonly TempWarehouse temp = new(TestClock.On(2025, 4, 1));
    private readonly List<string> towns;

    public PeersTests()
    {
        Warehouse.Roster.Init(District, 2024, 2024);
        Warehouse.Roster.Init(Neighbour, 2024, 2024);
        Warehouse.Roster.Add([new RosterEntry(new Unit(Department, "教育局", "department", "county", District), District, 2024, 2024)]);
        towns = [.. Warehouse.Obligations.Of(District, 2024).Where(o => o.KindCode is "town" or "street").Select(o => o.JurisdictionCode).Order(StringComparer.Ordinal)];
    }

    private Warehouse Warehouse => temp.Warehouse;

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Siblings_are_the_towns_and_streets_of_the_district_and_no_department() =>
        Assert.Equal(towns, Peers.Of(Warehouse, towns[0], PeerChoice.Siblings, 2024));

    [Fact]
    public void An_office_is_compared_with_departments() =>
        Assert.Equal([Department, $"{District}-OFFICE"], Peers.Of(Warehouse, Department, PeerChoice.Siblings, 2024));

    [Fact]
    public void In_the_city_the_towns_of_other_districts_are_peers_too()
    {
        var peers = Peers.Of(Warehouse, towns[0], PeerChoice.City, 2024);

        Assert.All(towns, town => Assert.Contains(town, peers));
        Assert.Contains(peers, peer => peer.StartsWith(Neighbour, StringComparison.Ordinal));
        Assert.DoesNotContain(Department, peers);
    }

    [Fact]
    public void A_government_is_compared_with_governments_of_its_level() =>
        Assert.Equal([District, Neighbour], Peers.Of(Warehouse, District, PeerChoice.Siblings, 2024).Where(code => code is District or Neighbour));

    [Fact]
    public void Most_alike_are_the_eight_whose_filings_are_nearest_in_size()
    {
        // Sizes 0, 10, … and one that is far larger than all.
        Warehouse.Loader.Load([.. towns.Select((town, i) => (Filing)AReport.Of(town, 2024).With("received.new", i == towns.Count - 1 ? 5000 : 10 * i, Applicant.Total))]);

        var peers = Peers.Of(Warehouse, towns[6], PeerChoice.Alike, 2024);

        Assert.Equal(towns[2..11], peers);
    }

    [Fact]
    public void A_unit_without_a_figure_is_compared_with_all_of_its_sort()
    {
        Warehouse.Loader.Load([.. towns.Skip(1).Select(town => (Filing)AReport.Of(town, 2024).With("received.new", 5, Applicant.Total))]);

        Assert.Equal(Peers.Of(Warehouse, towns[0], PeerChoice.City, 2024), Peers.Of(Warehouse, towns[0], PeerChoice.Alike, 2024));
    }
}
