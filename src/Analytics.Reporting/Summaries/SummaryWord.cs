using Analytics.Core.Words;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>A summary as an official paper.</summary>
public static class SummaryWord
{
    public static byte[] Of(YearlySummary summary)
    {
        using var paper = new OfficialPaper(summary.Title);
        foreach (var block in summary.Blocks)
        {
            switch (block)
            {
                case SummaryHeading { Level: 1 } heading:
                    paper.Heading(heading.Text);
                    break;
                case SummaryHeading heading:
                    paper.Subheading(heading.Text);
                    break;
                case SummarySentence sentence:
                    paper.Paragraph(sentence.Text);
                    break;
                case SummaryTable table:
                    paper.Caption(table.Title);
                    paper.Table(table.Grid);
                    foreach (var note in table.Notes)
                    {
                        paper.Note(note);
                    }

                    break;
                case SummaryChart chart:
                    paper.Chart(chart.Spec);
                    break;
            }
        }

        paper.Sign(summary.Organ + "政务公开办公室", PaperDay.Of(Shanghai.DayOf(summary.AsOf)));
        return paper.ToArray();
    }
}
