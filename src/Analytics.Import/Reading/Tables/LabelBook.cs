using System.Collections.Frozen;
using Analytics.Core.Forms;

namespace Analytics.Import.Reading.Tables;

/// <summary>Every label of both editions, found by its comparable form: whole, in a chain, cut short or misspelt.</summary>
/// <remarks>Built once from the form's own data; the few spellings that offices print instead stand in <see cref="Spellings"/>.</remarks>
internal static class LabelBook
{
    /// <summary>Row labels of the disclosure table, one entry a body of measures, in printed order.</summary>
    public static readonly string[] Families =
        ["规章", "规范性文件", "行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购"];

    /// <summary>Column headers of the disclosure table, both editions, comparable form.</summary>
    public static readonly string[] Columns;

    // What offices print instead of the form's words, seen often enough to be no typo.
    private static readonly (string Printed, string Form)[] Spellings =
    [
        ("合计", "总计"), ("主动公开信息情况", "主动公开政府信息情况"),
        ("本年新制作数", "本年新制作数量"), ("本年新公开数", "本年新公开数量"), ("对外公开总数", "对外公开总数量"),
        ("本年制发数量", "本年制发件数"), ("本年废止数量", "本年废止件数"), ("现行有效数量", "现行有效件数"),
        ("上年项目数量", "上一年项目数量"), ("上一年度项目数量", "上一年项目数量"), ("本年增减数量", "本年增减"), ("本年增", "本年增减"),
        ("采购金额", "采购总金额"), ("采购项目总金额", "采购总金额"), ("本年收费金额万元", "本年收费金额"), ("本年收费金额单位万元", "本年收费金额"),
        ("本年收费金额元", "本年收费金额"), ("本年收费金额单位元", "本年收费金额"), ("采购总金额元", "采购总金额"), ("采购总金额单位元", "采购总金额"),
        ("采购总金额万元", "采购总金额"), ("采购总金额单位万元", "采购总金额"),
        ("因政府信息公开工作被申请行政复议提起行政诉讼情况", "政府信息公开行政复议行政诉讼情况"),
        ("政府信息公开行政复议和行政诉讼情况", "政府信息公开行政复议行政诉讼情况"),
        ("政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进情况"),
        ("存在的主要问题和改进情况", "存在的主要问题及改进情况"), ("存在问题及改进情况", "存在的主要问题及改进情况"), ("其他需要报告的情况", "其他需要报告的事项"),
        ("属于法律行政法规禁止公开", "其他法律行政法规禁止公开"),
    ];

    private static readonly FrozenDictionary<string, Label> ByText;
    private static readonly FrozenDictionary<string, Label>.AlternateLookup<ReadOnlySpan<char>> Lookup;
    private static readonly FrozenSet<string> Beginnings;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeginningsLookup;
    private static readonly Label[][] ByFirst = new Label[char.MaxValue + 1][];
    private static readonly Label[] All;
    private static readonly string Everything;
    private static readonly Measure?[] Grid;
    private static readonly int[][] Grid2019;
    private static readonly int[][] Grid2021;

    static LabelBook()
    {
        Columns =
        [
            .. Form.Measures.Where(m => m.Table == FormTable.Disclosure)
                .SelectMany(m => new[] { m.Printed2019?.Column, m.Printed2021?.Column })
                .OfType<string>().Select(ColumnText).Distinct(),
        ];
        var labels = new Dictionary<string, Label>(StringComparer.Ordinal);
        foreach (var label in Labels())
        {
            labels.TryAdd(label.Text, label);
        }

        foreach (var (printed, form) in Spellings)
        {
            if (labels.TryGetValue(form, out var label))
            {
                labels.TryAdd(printed, label);
            }
        }

        ByText = labels.ToFrozenDictionary(StringComparer.Ordinal);
        Lookup = ByText.GetAlternateLookup<ReadOnlySpan<char>>();
        Beginnings = labels.Keys.SelectMany(key => Enumerable.Range(0, key.Length + 1).Select(length => key[..length])).ToFrozenSet(StringComparer.Ordinal);
        BeginningsLookup = Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        All = [.. labels.Values.Distinct()];
        Grid = BuildGrid();
        Grid2019 = BuildColumns(Edition.Form2019);
        Grid2021 = BuildColumns(Edition.Form2021);
        Everything = string.Join('\n', labels.Keys) + "\n区分处理的只计这一情形不计其他情形\n办理结果\n保留四位小数\n单位万元";
        foreach (var group in labels.GroupBy(pair => pair.Key[0]))
        {
            ByFirst[group.Key] = [.. group.OrderByDescending(pair => pair.Key.Length).Select(pair => pair.Value with { Text = pair.Key })];
        }
    }

    /// <summary>The measure where a row of the disclosure table meets a column; null where the form has no such cell.</summary>
    public static Measure? MeasureAt(int family, int column) => Grid[(family * 16) + column];

    /// <summary>The columns that an edition prints over a row of the disclosure table.</summary>
    public static int[] ColumnsOf(int family, Edition edition) => edition == Edition.Form2021 ? Grid2021[family] : Grid2019[family];

    /// <summary>The measures that an edition of a table asks for.</summary>
    public static Measure[] Asked(FormTable table, Edition edition) => ByTable[((int)table * 4) + (int)edition];

    private static readonly Measure[][] ByTable =
        [.. Enumerable.Range(0, 12).Select(i => Form.Of((FormTable)(i / 4), (Edition)(i % 4)).ToArray())];

    /// <summary>The label that the printed words are, ordinals and a bracketed remark at the end left out; null when they are none.</summary>
    public static Label? Find(ReadOnlySpan<char> printed)
    {
        if (printed.Length > 80)
        {
            return null;
        }

        Span<char> room = stackalloc char[96];
        var folded = room[..Characters.Fold(printed[Ordinals.Skip(printed)..], room)];
        if (folded.IsEmpty)
        {
            return null;
        }

        if (Lookup.TryGetValue(folded, out var label))
        {
            return label;
        }

        // 采购总金额（万元）, （二）部分公开（区分处理的，…）
        var bracket = printed[1..].IndexOfAny('(', '（', '[') + 1;
        if (bracket > 0 && Ordinals.Skip(printed[bracket..]) == 0 && (printed[bracket..].IndexOfAny(')', '）', ']') > 0 || printed[(bracket + 1)..].StartsWith("区分处理", StringComparison.Ordinal)))
        {
            var head = printed[..bracket];
            folded = room[..Characters.Fold(head[Ordinals.Skip(head)..], room)];
            if (!folded.IsEmpty && Lookup.TryGetValue(folded, out label))
            {
                return label;
            }
        }

        // `1属于国家秘密`: an ordinal with no point after it.
        var bare = room[..Characters.Fold(printed, room)];
        if (bare is "3其他")
        {
            return Lookup["其他"];
        }

        return bare.Length > 4 && (char.IsAsciiDigit(bare[0]) || "一二三四五六七".Contains(bare[0])) && Lookup.TryGetValue(bare[1..], out label) ? label : null;
    }

    /// <summary>A label by its comparable form.</summary>
    public static Label? FindFolded(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out var label) ? label : null;

    /// <summary>True where some label begins with these words, in comparable form.</summary>
    public static bool Begins(ReadOnlySpan<char> folded) => BeginningsLookup.Contains(folded);

    /// <summary>The longest label that begins here, in comparable form; null when none does.</summary>
    public static Label? StartingAt(ReadOnlySpan<char> folded)
    {
        if (!folded.IsEmpty && ByFirst[folded[0]] is { } candidates)
        {
            foreach (var candidate in candidates)
            {
                if (folded.StartsWith(candidate.Text, StringComparison.Ordinal))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    /// <summary>The labels that the words are made of with nothing but ordinals between them; none when anything else is there.</summary>
    public static bool Chain(ReadOnlySpan<char> printed, List<Label> found)
    {
        found.Clear();
        if (printed.Length > 120)
        {
            return false;
        }

        Span<char> room = stackalloc char[128];
        ReadOnlySpan<char> folded = room[..Characters.Fold(printed, room)];
        var at = 0;
        var loose = 0;
        while (at < folded.Length)
        {
            if (StartingAt(folded[at..]) is { } label)
            {
                found.Add(label);
                at += label.Text.Length;
                if (label.Text == "部分公开" && folded[at..].StartsWith("区分处理", StringComparison.Ordinal))
                {
                    at = folded.Length;
                }
            }
            else if (++loose <= 4 && (char.IsAsciiDigit(folded[at]) || "一二三四五六七".Contains(folded[at])))
            {
                at++;
            }
            else
            {
                found.Clear();
                return false;
            }
        }

        return found.Count > 1;
    }

    /// <summary>The one label that misspelt or cut words must mean; null where none or several are as near.</summary>
    public static Label? Nearest(ReadOnlySpan<char> printed)
    {
        if (printed.Length is < 3 or > 60)
        {
            return null;
        }

        Span<char> room = stackalloc char[64];
        ReadOnlySpan<char> folded = room[..Characters.Fold(printed[Ordinals.Skip(printed)..], room)];
        if (folded.Length < 3)
        {
            return null;
        }

        Label? best = null;
        var distance = int.MaxValue;
        var tied = false;
        foreach (var candidate in All)
        {
            if (candidate.Text.Length < 3)
            {
                continue;
            }

            var d = folded.Length >= 4 && candidate.Text.AsSpan().StartsWith(folded, StringComparison.Ordinal)
                ? 1
                : EditDistance.Within(folded, candidate.Text, candidate.Text.Length < 4 ? 0 : candidate.Text.Length < 7 ? 1 : candidate.Text.Length < 12 ? 2 : 3);
            if (d < distance)
            {
                (best, distance, tied) = (candidate, d, false);
            }
            else if (d == distance && d != int.MaxValue && candidate != best)
            {
                tied = true;
            }
        }

        return tied ? null : best;
    }

    /// <summary>True where the words are a piece of some label: the rest of a wrapped line, never a cell's text.</summary>
    public static bool IsFragment(ReadOnlySpan<char> printed)
    {
        if (printed.Length > 60)
        {
            return false;
        }

        Span<char> room = stackalloc char[64];
        var skip = Ordinals.Skip(printed);
        ReadOnlySpan<char> folded = room[..Characters.Fold(printed[skip..], room)];
        return folded.IsEmpty || Everything.AsSpan().Contains(folded, StringComparison.Ordinal);
    }

    /// <summary>True where nothing but ordinals, numerals and signs is printed, such as <c>1.</c>, <c>（8）</c>, <c>〇</c> or <c>*</c>.</summary>
    public static bool IsWordless(ReadOnlySpan<char> printed)
    {
        foreach (var c in printed[Ordinals.Skip(printed)..])
        {
            if (char.IsLetter(c) && !"〇零一二两三四五六七八九十百千".Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Label> Labels()
    {
        foreach (var piece in Form.Layout)
        {
            var text = Strip(piece.Text);
            switch (piece.Kind)
            {
                case "section":
                    yield return new(LabelKind.Section, piece.Order, text);
                    break;
                case "group":
                    yield return new(LabelKind.Group, piece.Order, text);
                    break;
                case "note":
                case "banner":
                case "remark":
                    yield return new(LabelKind.Banner, 0, text);
                    break;
                case "heading":
                    yield return new(LabelKind.Heading, 0, text);
                    break;
                case "applicant":
                    var applicant = (int)ApplicantCodes.FromCode(piece.Key);
                    yield return new(text switch { "其他" => LabelKind.Other, "总计" => LabelKind.Total, _ => LabelKind.Applicant }, applicant, text);
                    break;
                case "header" when piece.Table == FormTable.Proceedings && text != "总计":
                    yield return new(LabelKind.Result, piece.Order, text);
                    break;
                case "row" when piece.Table == FormTable.Proceedings:
                    foreach (var part in piece.Text.Split('·'))
                    {
                        yield return new(LabelKind.Proceeding, part switch { "行政复议" => 1, "行政诉讼" => 0, _ => piece.Order }, Strip(part));
                    }

                    break;
                case "header" when text == "信息内容":
                    yield return new(LabelKind.RowHead, 0, text);
                    break;
                case "row":
                    yield return RowLabel(text);
                    break;
            }
        }

        for (var column = 0; column < Columns.Length; column++)
        {
            var in2019 = Form.Measures.Any(m => m.Printed2019 is { } place && m.Table == FormTable.Disclosure && ColumnText(place.Column) == Columns[column]);
            yield return new(LabelKind.Column, column, Columns[column], in2019 ? Edition.Form2019 : Edition.Form2021);
        }

        foreach (var measure in Form.Measures.Where(m => m.Table == FormTable.Applications))
        {
            var parts = (measure.Printed2019 ?? measure.Printed2021)!.Row.Split('·');
            var text = Strip(parts[^1]);
            if (parts.Length > 1)
            {
                var heading = Strip(parts[0]);
                if (heading != "其他处理")
                {
                    yield return new(LabelKind.Heading, 0, heading);
                }
            }

            var ordinal = char.IsAsciiDigit(parts[^1][0]) ? parts[^1][0] - '0' : 0;
            if (text is not ("其他" or "总计"))
            {
                yield return new(LabelKind.Line, measure.Index, text, measure.Printed2019 is null ? Edition.Form2021 : Edition.Unknown, measure, ordinal);
            }
        }

        yield return new(LabelKind.ExtraRow, 0, "其他主动公开文件");
        yield return new(LabelKind.Subtotal, 0, "小计");
        yield return new(LabelKind.Subtotal, 0, "法人或其他组织合计");
        yield return new(LabelKind.Subtotal, 0, "法人或其他组织小计");
    }

    private static Label RowLabel(string text) => new(
        LabelKind.Row,
        Array.IndexOf(Families, text == "行政规范性文件" ? "规范性文件" : text),
        text,
        text switch
        {
            "行政规范性文件" => Edition.Form2021,
            "规范性文件" or "其他对外管理服务事项" or "政府集中采购" => Edition.Form2019,
            _ => Edition.Unknown,
        });

    private static Measure?[] BuildGrid()
    {
        var grid = new Measure?[Families.Length * 16];
        foreach (var measure in Form.Measures.Where(m => m.Table == FormTable.Disclosure))
        {
            foreach (var place in new[] { measure.Printed2019, measure.Printed2021 }.OfType<PrintedPlace>())
            {
                grid[(RowLabel(Strip(place.Row)).Key * 16) + Array.IndexOf(Columns, ColumnText(place.Column))] = measure;
            }
        }

        return grid;
    }

    private static int[][] BuildColumns(Edition edition) =>
    [
        .. Enumerable.Range(0, Families.Length).Select(family => (int[])
        [
            .. Form.Measures.Where(m => m.Table == FormTable.Disclosure && m.PrintedIn(edition) is { } place && RowLabel(Strip(place.Row)).Key == family)
                .Select(m => Array.IndexOf(Columns, ColumnText(m.PrintedIn(edition)!.Column))),
        ]),
    ];

    private static string ColumnText(string printed) => Characters.Folded(printed.Split('（')[0]);

    private static string Strip(string printed) => Characters.Folded(printed[Ordinals.Skip(printed)..]);
}
