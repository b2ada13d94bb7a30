using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>A figure that fell out of its row: taken where exactly one row lacks exactly this total, refused elsewhere.</summary>
internal sealed class StrayFigures(TablePage page)
{
    public void Settle(List<int> strays)
    {
        if (strays.Count == 0)
        {
            return;
        }

        var open = Form.Measures.Where(m => m.Table == FormTable.Applications && page.Find(m, Applicant.Total) is { Kind: CellKind.Blank } && SumOf(m) > 0).ToArray();
        if (strays.Count == 1 && open.Length == 1 && page.Pieces[strays[0]].Number.Value == SumOf(open[0]))
        {
            page.Restore(open[0], Applicant.Total, strays[0]);
            page.Doubt("read-by-sums", [open[0].Code], TableWords.Strayed(open[0]), strays[0]);
            return;
        }

        page.Refuse("figure-stray", [.. open.Select(m => m.Code)], TableWords.StrayFigure(page.Pieces[strays[0]].Text.ToString()), strays[0]);
        foreach (var stray in strays)
        {
            page.Ignore(stray, stray + 1);
        }
    }

    private decimal SumOf(Measure measure) =>
        ApplicantCodes.All.Where(a => a != Applicant.Total).Sum(a => page.Find(measure, a)?.Value ?? 0);
}
