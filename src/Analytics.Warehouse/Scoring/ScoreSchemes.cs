using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing.Scoring;

/// <summary>The scoring schemes of the warehouse: taken from the sample, edited item by item, and kept as they were at every moment.</summary>
public sealed class ScoreSchemes(Warehouse warehouse)
{
    /// <summary>The sample's name says what it is.</summary>
    public const string SampleName = "样例方案（请按本地考核办法修改）";

    /// <summary>The items of the sample that comes along: sample-scheme.csv.</summary>
    public static IReadOnlyList<ScoreItem> Sample { get; } = ReadSample();

    /// <summary>The scheme of a government and year; null where there is none yet.</summary>
    public ScoreScheme? Of(string under, int year, Knowledge? knowledge = null)
    {
        var head = warehouse.Query<Head>(
            "SELECT s.Name, s.IsSample FROM ScoreScheme AS s WHERE s.UnderCode = @under AND s.ReportYear = @year AND s.KnownTo = '9999-12-31'", new { under, year }, knowledge);
        if (head.Count == 0)
        {
            return null;
        }

        var items = warehouse.Query<ItemRow>(
            """
            SELECT i.ItemCode, i.Title, i.WeightHundredths, i.DeductionHundredths, i.EvidenceKind, i.EvidenceCode, i.IsEach, i.KindCodes, i.Basis
            FROM ScoreItem AS i
            WHERE i.UnderCode = @under AND i.ReportYear = @year AND i.KnownTo = '9999-12-31'
            """,
            new { under, year }, knowledge);
        return new ScoreScheme(under, year, head[0].Name, head[0].IsSample == 1, [.. items.Select(row => row.ToItem()).OrderBy(item => Order(item.Code), StringComparer.Ordinal)]);
    }

    /// <summary>The government by whose scheme a unit is scored: the one that lists it.</summary>
    public string? GovernmentOf(string unit, int year) =>
        warehouse.Query<string?>("SELECT o.ListedUnderCode FROM ObligationInForce AS o WHERE o.JurisdictionCode = @unit AND o.ReportYear = @year AND o.RoleCode = 'addend'", new { unit, year }) is [var government, ..] ? government : null;

    /// <summary>Puts a scheme in the place of what stands: the sample, last year's, or a list that the office brings.</summary>
    public void Put(string under, int year, string name, IReadOnlyList<ScoreItem> items, string author, bool isSample = false)
    {
        foreach (var item in items)
        {
            Refuse(item);
        }

        if (items.GroupBy(item => item.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new WarehouseException($"评分项编号 {twice.Key} 重复。The item {twice.Key} stands twice.");
        }

        Change(under, year, name, isSample, author, (connection, transaction, at) =>
        {
            connection.Execute("UPDATE ScoreItem SET KnownTo = @at WHERE UnderCode = @under AND ReportYear = @year AND KnownTo = '9999-12-31'", new { at, under, year }, transaction);
            foreach (var item in items)
            {
                Insert(connection, transaction, under, year, item, author, at);
            }
        });
    }

    /// <summary>Adds an item, or changes the one with its code.</summary>
    public void Save(string under, int year, ScoreItem item, string author)
    {
        Refuse(item);
        Change(under, year, null, false, author, (connection, transaction, at) =>
        {
            Close(connection, transaction, under, year, item.Code, at);
            Insert(connection, transaction, under, year, item, author, at);
        });
    }

    /// <summary>Takes an item out.</summary>
    public void Remove(string under, int year, string code, string author) => Change(under, year, null, false, author, (connection, transaction, at) =>
    {
        if (Close(connection, transaction, under, year, code, at) == 0)
        {
            throw new WarehouseException($"方案里没有评分项 {code}。The scheme has no item {code}.");
        }
    });

    private static void Refuse(ScoreItem item)
    {
        if (item.Code.Length is 0 or > 20 || item.Title.Trim().Length == 0)
        {
            throw new WarehouseException("评分项须有编号（不超过20字）和名称。An item needs a code and a title.");
        }

        if (item.Weight is <= 0 or > 1000 || item.Deduction < 0 || item.Deduction > item.Weight || Hundredths(item.Weight) / 100m != item.Weight || Hundredths(item.Deduction) / 100m != item.Deduction)
        {
            throw new WarehouseException($"{item.Code} 的分值须大于0、扣分须在0与分值之间，最多两位小数。The weight of {item.Code} must be above 0 and the deduction between 0 and the weight, with two decimals at most.");
        }

        if (!item.Evidence.IsKnown)
        {
            ScoreEvidence.Parse(item.Evidence.ToString());
        }
    }

    private void Change(string under, int year, string? name, bool isSample, string author, Action<DbConnection, DbTransaction, string> change)
    {
        new ScoreFreezes(warehouse).RefuseIfFrozen(under, year);
        var now = warehouse.Clock.GetUtcNow();
        warehouse.Write((connection, transaction) =>
        {
            var old = connection.QuerySingleOrDefault<Head>(
                "SELECT s.Name, s.IsSample, s.KnownFrom FROM ScoreScheme AS s WHERE s.UnderCode = @under AND s.ReportYear = @year AND s.KnownTo = '9999-12-31'", new { under, year }, transaction);
            if (old is null && name is null)
            {
                throw new WarehouseException($"{under} {year} 年还没有考核方案，请先采用样例或上年方案。{under} has no scheme for {year} yet; begin with the sample or last year's.");
            }

            var at = Instants.After(old?.KnownFrom ?? "", now);
            connection.Execute("UPDATE ScoreScheme SET KnownTo = @at WHERE UnderCode = @under AND ReportYear = @year AND KnownTo = '9999-12-31'", new { at, under, year }, transaction);
            change(connection, transaction, at);

            // Once the office has changed an item, the scheme is the office's and no longer the sample.
            var title = name ?? (old!.IsSample == 1 ? $"{year}年度考核方案" : old.Name);
            connection.Execute(
                "INSERT INTO ScoreScheme (UnderCode, ReportYear, KnownTo, KnownFrom, Name, IsSample, Author) VALUES (@under, @year, '9999-12-31', @at, @title, @isSample, @author)",
                new { under, year, at, title, isSample = isSample ? 1 : 0, author }, transaction);
            return 0;
        });
    }

    private static int Close(DbConnection connection, DbTransaction transaction, string under, int year, string code, string at) => connection.Execute(
        "UPDATE ScoreItem SET KnownTo = @at WHERE UnderCode = @under AND ReportYear = @year AND ItemCode = @code AND KnownTo = '9999-12-31'", new { at, under, year, code }, transaction);

    private static void Insert(DbConnection connection, DbTransaction transaction, string under, int year, ScoreItem item, string author, string at) => connection.Execute(
        """
        INSERT INTO ScoreItem (UnderCode, ReportYear, ItemCode, KnownTo, KnownFrom, Title, WeightHundredths, DeductionHundredths, EvidenceKind, EvidenceCode, IsEach, KindCodes, Basis, Author)
        VALUES (@under, @year, @code, '9999-12-31', @at, @title, @weight, @deduction, @kind, @evidence, @isEach, @kinds, @basis, @author)
        """,
        new
        {
            under, year, code = item.Code, at, title = item.Title.Trim(), weight = Hundredths(item.Weight), deduction = Hundredths(item.Deduction),
            kind = item.Evidence.Kind, evidence = item.Evidence.Code, isEach = item.IsEach ? 1 : 0, kinds = string.Join(' ', item.Kinds), basis = item.Basis.Trim(), author,
        }, transaction);

    internal static int Hundredths(decimal points) => (int)decimal.Truncate(points * 100);

    // 2 before 10, and 1.2 before 1.10.
    private static string Order(string code) => string.Join('.', code.Split('.').Select(part => part.PadLeft(6, '0')));

    private static List<ScoreItem> ReadSample()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Scoring/sample-scheme.csv")!);
        return ReadCsv(reader);
    }

    /// <summary>Items from a list: code,title,weight,deduction,each,evidence,kinds,basis, a heading first.</summary>
    public static List<ScoreItem> ReadCsv(TextReader reader)
    {
        reader.ReadLine();
        var items = new List<ScoreItem>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.Trim(',', ' ').Length == 0)
            {
                continue;
            }

            var f = Csv.Split(line);
            if (f.Length < 6 || !decimal.TryParse(f[2], NumberStyles.Number, CultureInfo.InvariantCulture, out var weight) || !decimal.TryParse(f[3], NumberStyles.Number, CultureInfo.InvariantCulture, out var deduction))
            {
                throw new WarehouseException($"第 {number} 行看不懂：应为 编号,评分项,分值,扣分,每次(0/1),依据,适用类别,文件依据。Line {number} cannot be read: code,title,weight,deduction,each,evidence,kinds,basis.");
            }

            items.Add(new ScoreItem(f[0].Trim(), f[1].Trim(), weight, deduction, ScoreEvidence.Parse(f[5]))
            {
                IsEach = f[4].Trim() == "1",
                Kinds = f.Length > 6 ? f[6].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [],
                Basis = f.Length > 7 ? f[7].Trim() : "",
            });
        }

        return items;
    }

    private sealed record Head
    {
        public required string Name { get; init; }

        public required int IsSample { get; init; }

        public string? KnownFrom { get; init; }
    }

    private sealed record ItemRow
    {
        public required string ItemCode { get; init; }

        public required string Title { get; init; }

        public required int WeightHundredths { get; init; }

        public required int DeductionHundredths { get; init; }

        public required string EvidenceKind { get; init; }

        public required string EvidenceCode { get; init; }

        public required int IsEach { get; init; }

        public required string KindCodes { get; init; }

        public required string Basis { get; init; }

        public ScoreItem ToItem() => new(ItemCode, Title, WeightHundredths / 100m, DeductionHundredths / 100m, new ScoreEvidence(EvidenceKind, EvidenceCode))
        {
            IsEach = IsEach == 1, Kinds = KindCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Basis = Basis,
        };
    }
}
