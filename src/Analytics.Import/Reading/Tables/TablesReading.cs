using Analytics.Core.Forms;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>Reads the three tables of a report by their own labels, whatever layout they are printed in.</summary>
/// <remarks>Pieces (cells, or lines cut at tabs, bars and spaces) → runs (a label and what follows it) → rows → cells.
/// Where two readings are possible there is no number but a finding.</remarks>
public static class TablesReading
{
    public static TablesRead Read(Document document)
    {
        var pieces = PieceReader.Read(document);
        var runs = RunBuilder.Build(pieces);
        var page = new TablePage(document, pieces, runs);
        var disclosure = new DisclosureReading(page).Read();
        var applications = new ApplicationsReading(page, disclosure).Read();
        var proceedings = new ProceedingsReading(page, applications == Edition.Unknown ? disclosure : applications).Read();
        if (applications == Edition.Unknown && page.HasApplications)
        {
            applications = disclosure == Edition.Unknown ? proceedings : disclosure;
        }

        return page.Result(disclosure, applications, proceedings);
    }
}
