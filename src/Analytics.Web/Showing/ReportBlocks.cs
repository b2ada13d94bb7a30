using Analytics.Import.Documents;

namespace Analytics.Web.Showing;

/// <summary>The paragraphs and tables of a stored file, opened again to be shown as it was filed.</summary>
public static class ReportBlocks
{
    /// <summary>The blocks of the document that a report was read from; none where the file can no longer be opened here.</summary>
    public static IReadOnlyList<Block> Of(string name, byte[] bytes, int part)
    {
        try
        {
            var documents = DocumentOpener.Open(name, bytes);
            return documents[part > 0 && documents.Count >= part ? part - 1 : 0].Blocks;
        }
        catch (Refusal)
        {
            // A converter that was there at the import may be missing today; the text is shown instead.
            return [];
        }
    }
}
