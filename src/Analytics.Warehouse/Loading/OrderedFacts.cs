using System.Runtime.InteropServices;
using Analytics.Core.Reports;
using Analytics.Warehousing.Engines;

namespace Analytics.Warehousing;

/// <summary>The facts of a batch, held back and written in the order of their table: a cell and year after another, so that each page is sought once.</summary>
internal sealed class OrderedFacts(RowWriter writer, MeasureIds measures) : IDisposable
{
    private const int YearBits = 12;
    private const int PlaceBits = 32;

    // Where each fact belongs, and its place in the list beside, in one number that is quick to sort.
    private readonly List<long> order = [];
    private readonly List<(string Code, int Version, FactCell Fact)> facts = [];

    public void Add((string Code, int Year) key, int version, IReadOnlyList<FactCell> cells)
    {
        foreach (var cell in cells)
        {
            order.Add(((((((long)measures.Of(cell.Measure) << 3) + (int)cell.Applicant) << YearBits) + key.Year) << PlaceBits) + facts.Count);
            facts.Add((key.Code, version, cell));
        }
    }

    public void Flush()
    {
        var places = CollectionsMarshal.AsSpan(order);
        places.Sort();
        foreach (var place in places)
        {
            var (code, version, cell) = facts[(int)place];
            writer.Write(measures.Of(cell.Measure), (int)cell.Applicant, (int)(place >> PlaceBits) & ((1 << YearBits) - 1), code, version, cell.Kind, cell.Amount);
        }

        order.Clear();
        facts.Clear();
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();
}
