using System.Text.RegularExpressions;

namespace Analytics.Reporting.Rosters;

/// <summary>Which column of an office's own list holds what, whatever its heading is called.</summary>
public static partial class ContactHeadings
{
    // The first that fits a heading says what the column is: 信用代码 before 代码, 联系电话 before 联系人, 单位类别 before 单位.
    private static readonly (string Field, string[] Words)[] Known =
    [
        ("credit_code", ["信用代码", "机构代码"]),
        ("phone", ["电话", "手机", "号码", "联系方式", "phone", "tel"]),
        ("contact", ["联系人", "联络员", "经办人", "负责人", "填报人", "信息员", "姓名", "contact"]),
        ("draft_due", ["初稿", "draft_due"]),
        ("filing_due", ["报送期限", "报送截止", "报送时间", "filing_due"]),
        ("publication_due", ["公布期限", "公布截止", "公布时间", "公开期限", "publication_due"]),
        ("kind", ["类别", "类型", "性质", "kind"]),
        ("counts_in", ["计入", "counts_in"]),
        ("under", ["上级", "报送至", "所属", "under"]),
        ("years", ["年度", "years"]),
        ("code", ["代码", "编码", "code"]),
        ("name", ["单位", "名称", "部门", "机构", "乡镇", "name"]),
    ];

    /// <summary>Where the headings stand and what each column holds; null where no row looks like headings.</summary>
    public static (int Row, IReadOnlyList<string?> Fields)? Find(IReadOnlyList<string[]> rows)
    {
        const int FarthestDown = 10;
        for (var i = 0; i < Math.Min(FarthestDown, rows.Count); i++)
        {
            var fields = Fields(rows[i]);

            // A title above the list names no column: it stands alone in its row.
            if ((fields.Contains("name") || fields.Contains("code")) && (rows[i].Count(cell => cell.Trim().Length > 0) > 1 || rows[i].Any(cell => cell.Trim() is "单位" or "单位名称" or "名称" or "name" or "code")))
            {
                return (i, fields);
            }
        }

        return null;
    }

    private static List<string?> Fields(string[] headings)
    {
        var fields = new List<string?>();
        foreach (var heading in headings)
        {
            var plain = Apart().Replace(heading.Trim('\uFEFF'), "").ToLowerInvariant();
            var field = plain.Length == 0 ? null : Known.FirstOrDefault(known => known.Words.Any(word => plain.Contains(word, StringComparison.Ordinal))).Field;
            fields.Add(field is null || fields.Contains(field) ? null : field);
        }

        return fields;
    }

    [GeneratedRegex(@"[\s:：*＊]|[（(][^（）()]*[）)]")]
    private static partial Regex Apart();
}
