using System.Data.Common;
using System.Globalization;
using Analytics.Core.Forms;

namespace Analytics.Warehousing;

/// <summary>One cell of the form: a measure, and the applicant's column where its table has them.</summary>
internal readonly record struct AskedCell(Measure Measure, Applicant Applicant)
{
    /// <summary>False where the form has no such cell: only one table has applicants.</summary>
    public bool IsOnForm => (Measure.Table == FormTable.Applications) == (Applicant != Applicant.None);
}

/// <summary>What one unit prints in one cell.</summary>
/// <param name="Kind">number, blank, none, text, absent; null where its table does not ask for the cell.</param>
/// <param name="Amount">Items or fen; null unless a number stands.</param>
internal readonly record struct Printed(string? Kind, long? Amount);

/// <summary>Some cells of the form for the units below a body in one year: who stands where, and what each prints.</summary>
/// <remarks>The same rows as the view <c>CellInForce</c> has, read the other way round: each table once, in its own order, and put together here.
/// A view that joins them seeks twice a unit, which is most of its time where there are thousands (docs/performance.md). A test holds the two against each other.</remarks>
internal sealed class CellsBelow
{
    private readonly IReadOnlyList<AskedCell> cells;
    private readonly Standing[] standings;
    private readonly Printed[]?[] facts;

    private CellsBelow(int year, IReadOnlyList<AskedCell> cells, int units)
    {
        (Year, this.cells) = (year, cells);
        standings = new Standing[units];
        facts = new Printed[]?[cells.Count];
    }

    public int Year { get; }

    public Standing this[int unit] => standings[unit];

    /// <summary>What a unit prints in the cell that was asked for at this place.</summary>
    public Printed Of(int unit, int cell)
    {
        if (facts[cell] is { } differing && differing[unit].Kind is not null)
        {
            return differing[unit];
        }

        return !cells[cell].IsOnForm ? default : standings[unit].FillOf(cells[cell].Measure) switch
        {
            Fill.Zero => new Printed("number", 0),
            Fill.Blank => new Printed("blank", null),
            Fill.Absent => new Printed("absent", null),
            _ => default,
        };
    }

    /// <summary>The years asked for, in order; many units are read a year on each core.</summary>
    public static CellsBelow[] Of(Warehouse warehouse, DbConnection connection, UnitsBelow units, IReadOnlyList<AskedCell> cells, int fromYear, int toYear, Knowledge knowledge)
    {
        const int Many = 500;
        var years = Enumerable.Range(fromYear, toYear - fromYear + 1).Select(year => new CellsBelow(year, cells, units.Count)).ToArray();
        if (units.Count == 0 || cells.Count == 0)
        {
            return years;
        }

        if (units.Count <= Many)
        {
            Read(warehouse, connection, units, cells, years, knowledge);
        }
        else
        {
            Parallel.ForEach(years, year =>
            {
                using var own = warehouse.Connect();
                Read(warehouse, own, units, cells, [year], knowledge);
            });
        }

        return years;
    }

    private static void Read(Warehouse warehouse, DbConnection connection, UnitsBelow units, IReadOnlyList<AskedCell> cells, CellsBelow[] years, Knowledge knowledge)
    {
        ReadStandings(warehouse, connection, units, cells, years, knowledge);
        ReadFacts(warehouse, connection, units, cells, years, knowledge);
    }

    private static void ReadStandings(Warehouse warehouse, DbConnection connection, UnitsBelow units, IReadOnlyList<AskedCell> cells, CellsBelow[] years, Knowledge knowledge)
    {
        var (where, first, next) = units.Stretch("o.JurisdictionCode");
        var tables = new[] { FormTable.Disclosure, FormTable.Applications, FormTable.Proceedings }.Where(table => cells.Any(cell => cell.Measure.Table == table)).ToArray();
        using var rows = warehouse.Rows(
            connection,
            $"""
            SELECT o.ReportYear, o.JurisdictionCode, o.StateCode, o.RoleCode, o.VersionNumber{string.Concat(tables.Select(table => $", o.{table}Edition, o.{table}Fill"))}
            FROM DimReportYear AS y
            CROSS JOIN ObligationInForce AS o
            WHERE y.ReportYear BETWEEN @From AND @To AND o.ReportYear = y.ReportYear AND {where}
            """,
            knowledge, ("From", years[0].Year), ("To", years[^1].Year), ("First", first), ("Next", next));
        while (rows.Read())
        {
            if (units.Find(rows.Text(1)) is var unit and >= 0)
            {
                var standing = new Standing(rows.Text(2), rows.Text(3).SequenceEqual("consolidated"u8), (int)rows.Whole(4));
                for (var i = 0; i < tables.Length; i++)
                {
                    var print = TablePrint.Of(rows.Text(5 + (2 * i)), rows.Text(6 + (2 * i)));
                    standing = tables[i] switch
                    {
                        FormTable.Disclosure => standing with { Disclosure = print },
                        FormTable.Applications => standing with { Applications = print },
                        _ => standing with { Proceedings = print },
                    };
                }

                years[(int)rows.Whole(0) - years[0].Year].standings[unit] = standing;
            }
        }
    }

    private static void ReadFacts(Warehouse warehouse, DbConnection connection, UnitsBelow units, IReadOnlyList<AskedCell> cells, CellsBelow[] years, Knowledge knowledge)
    {
        var (where, first, next) = units.Stretch("f.JurisdictionCode");
        var places = cells.Select((cell, i) => (Key: (warehouse.Measures.Of(cell.Measure), (int)cell.Applicant), i)).ToDictionary(place => place.Key, place => place.i);
        using var rows = warehouse.Rows(
            connection,
            $"""
            SELECT f.ReportYear, f.MeasureId, f.ApplicantId, f.JurisdictionCode, f.VersionNumber, f.KindCode, f.Amount
            FROM DimCell AS c
            CROSS JOIN DimReportYear AS y
            CROSS JOIN FactReportedCell AS f
            WHERE c.MeasureId IN ({string.Join(", ", places.Keys.Select(key => key.Item1.ToString(CultureInfo.InvariantCulture)))})
                AND c.ApplicantId IN ({string.Join(", ", places.Keys.Select(key => key.Item2).Distinct().Select(id => id.ToString(CultureInfo.InvariantCulture)))})
                AND y.ReportYear BETWEEN @From AND @To
                AND f.MeasureId = c.MeasureId AND f.ApplicantId = c.ApplicantId AND f.ReportYear = y.ReportYear AND {where}
            """,
            knowledge, ("From", years[0].Year), ("To", years[^1].Year), ("First", first), ("Next", next));
        while (rows.Read())
        {
            var year = years[(int)rows.Whole(0) - years[0].Year];
            if (places.TryGetValue(((int)rows.Whole(1), (int)rows.Whole(2)), out var cell)
                && units.Find(rows.Text(3)) is var unit and >= 0
                && year.standings[unit] is { Is: true } standing && standing.Version == rows.Whole(4))
            {
                (year.facts[cell] ??= new Printed[units.Count])[unit] = new Printed(KindOf(rows.Text(5)), rows.IsNull(6) ? null : rows.Whole(6));
            }
        }
    }

    private static string KindOf(ReadOnlySpan<byte> code) =>
        code.SequenceEqual("number"u8) ? "number" : code.SequenceEqual("none"u8) ? "none" : code.SequenceEqual("blank"u8) ? "blank"
        : code.SequenceEqual("absent"u8) ? "absent" : code.SequenceEqual("text"u8) ? "text" : System.Text.Encoding.UTF8.GetString(code);
}
