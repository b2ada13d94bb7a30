using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Whether a part of a page that calls itself menu or footer is one: sites put whole articles into such boxes too.</summary>
internal static class PageFrame
{
    private const int LongestFrame = 1_500;

    public static bool Is(List<FlowPiece> pieces, int start)
    {
        var length = 0;
        for (var i = start; i < pieces.Count; i++)
        {
            if (pieces[i] is not FlowParagraph paragraph)
            {
                return false;
            }

            if (!paragraph.OnlyLinks)
            {
                length += paragraph.Text.Length;
                if (paragraph.Text.Contains("年度报告", StringComparison.Ordinal) || paragraph.Text.Contains("总体情况", StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return length < LongestFrame;
    }
}
