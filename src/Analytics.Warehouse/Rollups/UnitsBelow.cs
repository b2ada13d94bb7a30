using Analytics.Warehousing.Engines;

namespace Analytics.Warehousing;

/// <summary>The bodies that stand below a body, itself included, each with the report years in which it stood there.</summary>
internal sealed class UnitsBelow
{
    private readonly Dictionary<string, int> places = new(CodeComparer.Instance);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<string> codes = [];
    private readonly List<(int From, int To)> years = [];
    private readonly List<(int Unit, int From, int To)> furtherYears = [];
    private UnitLabel[]? names;

    public UnitsBelow() => lookup = places.GetAlternateLookup<ReadOnlySpan<byte>>();

    public int Count => codes.Count;

    public string Code(int unit) => codes[unit];

    public bool AreNamed => names is not null;

    /// <summary>What a unit is called, of what kind and level it is; <see cref="Name"/> must have been asked for it.</summary>
    public UnitLabel Named(int unit) => names![unit];

    /// <summary>The place of a code; -1 where it is none of these bodies.</summary>
    public int Find(ReadOnlySpan<byte> code) => lookup.TryGetValue(code, out var unit) ? unit : -1;

    public int Find(string code) => places.GetValueOrDefault(code, -1);

    /// <summary>True where the unit stood below the body in that year.</summary>
    public bool Stands(int unit, int year) =>
        (years[unit].From <= year && year <= years[unit].To) || (furtherYears.Count > 0 && furtherYears.Exists(more => more.Unit == unit && more.From <= year && year <= more.To));

    /// <summary>The place of a code, which stands there in no year as yet where it is new.</summary>
    public int Add(ReadOnlySpan<byte> code)
    {
        if (Find(code) is var unit and >= 0)
        {
            return unit;
        }

        var text = System.Text.Encoding.UTF8.GetString(code);
        places.Add(text, codes.Count);
        codes.Add(text);
        years.Add((int.MaxValue, int.MinValue));
        return codes.Count - 1;
    }

    public static UnitsBelow Of(Warehouse warehouse, System.Data.Common.DbConnection connection, string under, Knowledge knowledge)
    {
        var below = new UnitsBelow();
        below.Read(warehouse, connection, "SELECT t.DescendantCode, t.ValidFromYear, t.ValidToYear FROM TreeInForce AS t WHERE t.AncestorCode = @Under", under, knowledge);
        return below;
    }

    /// <summary>Looks up what all units are called.</summary>
    /// <remarks>In the order of codes, as the units themselves: each name lies beside the one before.</remarks>
    public void Name(Warehouse warehouse, System.Data.Common.DbConnection connection, RollupQuery query)
    {
        names = new UnitLabel[codes.Count];
        using var rows = warehouse.Rows(
            connection,
            """
            SELECT t.DescendantCode, j.Name, j.KindCode, j.LevelCode
            FROM TreeInForce AS t
            CROSS JOIN DimJurisdiction AS j
            WHERE t.AncestorCode = @Under AND j.JurisdictionCode = t.DescendantCode
            """,
            query.Knowledge, ("Under", query.Under));
        while (rows.Read())
        {
            if (Find(rows.Text(0)) is var unit and >= 0)
            {
                names[unit] = UnitLabel.Of(rows.Text(1), rows.Text(2), rows.Text(3));
            }
        }
    }

    /// <summary>Looks up what some units are called.</summary>
    public void Name(System.Data.Common.DbConnection connection, IEnumerable<int> some)
    {
        names = new UnitLabel[codes.Count];
        foreach (var chunk in some.Select(Code).Chunk(400))
        {
            foreach (var row in Units.Rows(connection, chunk))
            {
                names[Find(row.Code)] = new UnitLabel(row.Name, row.Kind, row.Level);
            }
        }
    }

    /// <summary>Some bodies by themselves, each with the report years in which there is such a body.</summary>
    public static UnitsBelow Alone(Warehouse warehouse, System.Data.Common.DbConnection connection, IEnumerable<string> codes, Knowledge knowledge)
    {
        var alone = new UnitsBelow();
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            alone.Read(warehouse, connection, "SELECT t.DescendantCode, t.ValidFromYear, t.ValidToYear FROM TreeInForce AS t WHERE t.AncestorCode = @Under AND t.DescendantCode = @Under", code, knowledge);
        }

        return alone;
    }

    private void Read(Warehouse warehouse, System.Data.Common.DbConnection connection, string sql, string under, Knowledge knowledge)
    {
        using var rows = warehouse.Rows(connection, sql, knowledge, ("Under", under));
        while (rows.Read())
        {
            var unit = Add(rows.Text(0));
            if (years[unit].From > years[unit].To)
            {
                years[unit] = ((int)rows.Whole(1), (int)rows.Whole(2));
            }
            else
            {
                furtherYears.Add((unit, (int)rows.Whole(1), (int)rows.Whole(2)));
            }
        }
    }

    /// <summary>A condition that all these codes meet and few others do, so that a table in the order of codes is read as one stretch.</summary>
    /// <param name="column">The code's column, with its alias.</param>
    public (string Sql, string First, string Next) Stretch(string column)
    {
        if (codes.Count == 1)
        {
            return ($"{column} = @First", codes[0], codes[0]);
        }

        // What all begin with, as far as it is digits: those order alike in every collation.
        var first = codes.Count == 0 ? "" : codes[0];
        foreach (var code in codes)
        {
            first = first[..first.AsSpan().CommonPrefixLength(code)];
        }

        var digits = first.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? first[..end] : first;
        return digits.TrimEnd('9').Length == 0
            ? ("1 = 1", "", "")
            : ($"{column} >= @First AND {column} < @Next", digits, (long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(new string('0', digits.Length), System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Codes are found by their bytes too, so that a row of a table need not become a text.</summary>
    private sealed class CodeComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
    {
        public static readonly CodeComparer Instance = new();

        public bool Equals(string? a, string? b) => a == b;

        public int GetHashCode(string code)
        {
            var hash = 2166136261u;
            foreach (var c in code)
            {
                hash = (hash ^ (byte)c) * 16777619u;
            }

            return (int)hash;
        }

        public string Create(ReadOnlySpan<byte> code) => System.Text.Encoding.UTF8.GetString(code);

        public bool Equals(ReadOnlySpan<byte> bytes, string code)
        {
            if (bytes.Length != code.Length)
            {
                return System.Text.Encoding.UTF8.GetString(bytes) == code;
            }

            for (var i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] != code[i])
                {
                    return bytes[i] >= 0x80 && System.Text.Encoding.UTF8.GetString(bytes) == code;
                }
            }

            return true;
        }

        public int GetHashCode(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
            {
                return GetHashCode(System.Text.Encoding.UTF8.GetString(bytes));
            }

            var hash = 2166136261u;
            foreach (var b in bytes)
            {
                hash = (hash ^ b) * 16777619u;
            }

            return (int)hash;
        }
    }
}
