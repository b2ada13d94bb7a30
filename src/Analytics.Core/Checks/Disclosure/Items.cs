using Analytics.Core.Forms;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>The rows of the 2019 edition that count items (事项): last year's, the change, and the decisions where asked.</summary>
internal sealed record Items(string Name, Measure LastYear, Measure Change, Measure? Decisions)
{
    public static readonly Items[] All =
    [
        .. new[] { "licences", "other-services", "penalties", "coercion", "fees" }.Select(row => new Items(
            Form.Get($"{row}.items-last-year").Printed2019!.Row,
            Form.Get($"{row}.items-last-year"),
            Form.Get($"{row}.items-change"),
            row == "fees" ? null : Form.Get($"{row}.decisions"))),
    ];
}
