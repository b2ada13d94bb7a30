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
        var desk = Desk.Take();
        var read = Read(document, desk);
        desk.Leave();
        return read;
    }

    private static TablesRead Read(Document document, Desk desk)
    {
        PieceReader.Read(document, desk.Pieces);
        RunBuilder.Build(desk.Pieces, desk.Runs);
        var page = new TablePage(document, desk);
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
