using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Layout;

/// <summary>Row and column labels are those of the form, without slips.</summary>
public sealed class LabelTypos : Check
{
    // Labels of five characters and more: shorter ones stand in too many other words.
    private static readonly string[] Labels2019 = LabelsOf(Edition.Form2019);
    private static readonly string[] Labels2021 = LabelsOf(Edition.Form2021);

    // Slips seen in filed reports that stand too far from a short label to be found by likeness.
    private static readonly (string Slip, string Label)[] Slips = [("行政法复议", "行政复议"), ("科研企业", "科研机构"), ("法律服务机关", "法律服务机构")];

    public override string Id => "label-typos";

    public override Text Title => new("表内行名、列名与表样一致", "Row and column labels are those of the form");

    public override Severity Severity => Severity.Hint;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("国办公开办函〔2019〕60号、〔2021〕30号表样", "The form of circulars 60 of 2019 and 30 of 2021");

    public override Text Explains => new(
        "表样的行名在文中找不到、而有只差一两个字的写法时提示（如“法律行政止公开”“行政法复议”）；行名被拆断、夹有数字的不提示。只作提示，不作为退回理由。没有文字的不作判断。",
        "Where a label of the form is absent and one that differs by a character or two stands there instead. Labels cut apart are left alone. Never a reason to send back. Without the text it is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Applications == Edition.Unknown && report.Disclosure == Edition.Unknown)
        {
            return CheckResult.NotApplicable;
        }

        if (report.Text.Length == 0)
        {
            return CheckResult.CannotJudge;
        }

        List<(string Label, string Found)>? slips = null;
        var labels = report.Applications == Edition.Form2019 ? Labels2019 : Labels2021;
        var rented = System.Buffers.ArrayPool<char>.Shared.Rent(report.Text.Length);
        var plain = rented.AsSpan(0, Letters(report.Text, rented));
        foreach (var label in labels)
        {
            if (!plain.Contains(label, StringComparison.Ordinal) && Near(plain, label) is { } found)
            {
                (slips ??= []).Add((label, found));
            }
        }

        foreach (var (slip, label) in Slips)
        {
            if (plain.Contains(slip, StringComparison.Ordinal))
            {
                (slips ??= []).Add((label, slip));
            }
        }

        System.Buffers.ArrayPool<char>.Shared.Return(rented);
        return slips is null ? CheckResult.Pass : CheckResult.Of(Failed([], new(
            $"表内文字与表样不同：{string.Join("；", slips.Select(s => $"“{s.Found}”，表样为“{s.Label}”"))}。",
            $"Labels differ from the form: {string.Join("; ", slips.Select(s => $"“{s.Found}” for “{s.Label}”"))}."))
            with
        { Left = string.Join("；", slips.Select(s => s.Found)), Right = string.Join("；", slips.Select(s => s.Label)) });
    }

    /// <summary>Only letters are compared: white space, punctuation and table strokes differ from copy to copy.</summary>
    private static int Letters(string text, Span<char> into)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c >= 0x4e00 && c <= 0x9fff)
            {
                into[length++] = c;
            }
        }

        return length;
    }

    // A place that begins like the label and is a few characters away from it; what ends differently may differ in one character only.
    private static string? Near(ReadOnlySpan<char> text, string label)
    {
        var head = label.AsSpan(0, 3);
        var most = label.Length >= 10 ? 3 : label.Length >= 6 ? 2 : 1;
        for (var at = text.IndexOf(head); at >= 0;)
        {
            for (var length = label.Length - most; length <= label.Length + 1; length++)
            {
                if (length > 3 && at + length <= text.Length
                    && Distance(text.Slice(at, length), label) is var distance and > 0 && distance <= most
                    && (distance == 1 && length == label.Length || text.Slice(at, length).EndsWith(label.AsSpan(label.Length - 2))))
                {
                    return text.Slice(at, length).ToString();
                }
            }

            var next = text[(at + 3)..].IndexOf(head);
            at = next < 0 ? -1 : at + 3 + next;
        }

        return null;
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    private static string[] LabelsOf(Edition edition)
    {
        var letters = new char[100];
        return
        [
            .. Form.Of(FormTable.Applications, edition).Select(m => m.PrintedIn(edition)!.Row.Split('·')[^1])
                .Concat(Form.Pieces(edition, FormTable.Applications, "applicant").Select(p => p.Text))
                .Concat(Form.Pieces(edition, FormTable.Proceedings, "row").Select(p => p.Text.Split('·')[^1]))
                .Concat(["其他对外管理服务事项", "行政事业性收费", "政府集中采购"])
                .Select(label => new string(letters, 0, Letters(label, letters)))
                .Where(label => label.Length >= 5)
                .Distinct(),
        ];
    }
}
