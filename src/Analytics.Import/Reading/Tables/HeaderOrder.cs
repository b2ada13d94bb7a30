namespace Analytics.Import.Reading.Tables;

/// <summary>Tells where the headers of the tables on applications and proceedings stand in another order than the form's.</summary>
/// <remarks>Only exact labels count: a misspelt header, found by likeness, proves nothing about the order.</remarks>
internal static class HeaderOrder
{
    /// <summary>The piece of the first header out of order, before the first line of the table; -1 where there is none.</summary>
    /// <param name="firstIsSum">The first column of the rows holds the sum of the others.</param>
    public static int OfApplicants(List<Run> runs, ReadOnlySpan<Piece> pieces, bool firstIsSum)
    {
        var last = 0;
        for (var i = 0; i < runs.Count && runs[i].Label.Kind != LabelKind.Line; i++)
        {
            var label = runs[i].Label;
            if (pieces[runs[i].At].Guessed)
            {
                return -1;
            }

            // 总计 right before 自然人 on one row; on a row above, a merged cell may have stood at its end, and the sums decide.
            if (label.Kind == LabelKind.Total && i + 1 < runs.Count && runs[i + 1].Label is { Kind: LabelKind.Applicant, Key: 1 }
                && ((pieces[runs[i].At].Shared && pieces[runs[i].At].Row == pieces[runs[i + 1].At].Row) || firstIsSum))
            {
                return runs[i].At;
            }

            if (label.Kind == LabelKind.Applicant)
            {
                if (label.Key < last)
                {
                    return runs[i].At;
                }

                last = label.Key;
            }
        }

        return -1;
    }

    /// <summary>The piece of the first result out of order between two runs; -1 where there is none.</summary>
    public static int OfResults(List<Run> runs, ReadOnlySpan<Piece> pieces, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (pieces[runs[i].At].Guessed)
            {
                return -1;
            }
        }

        for (var i = first; i < last; i++)
        {
            var (label, next) = (runs[i].Label, runs[i + 1].Label);
            var totalFirst = label.Kind == LabelKind.Total && next.Kind == LabelKind.Result && (i == first || runs[i - 1].Label.Kind == LabelKind.Proceeding);
            if (totalFirst || (label.Kind == LabelKind.Result && next.Kind == LabelKind.Result && next.Key < label.Key && next.Text != "结果维持"))
            {
                return runs[i].At;
            }
        }

        return -1;
    }
}
