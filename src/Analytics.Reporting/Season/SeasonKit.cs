using System.IO.Compression;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;

namespace Analytics.Reporting.Season;

/// <summary>What goes out before the season, as one archive: the notice, and a folder a unit with its blank form (last year's carry-over filled in) and its self-check sheet.</summary>
public static class SeasonKit
{
    /// <returns>The archive, and for how many units it holds a folder.</returns>
    public static (byte[] Zip, int Units) Of(Office office, PaperTemplates templates)
    {
        var units = office.Addends();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "通知.docx", templates.Word(Notice.Of(office)));
            foreach (var unit in units)
            {
                var carry = CarryOver.Of(office.Warehouse.Versions.Report(unit.JurisdictionCode, office.Year - 1), office.Year);

                // A name from a list never becomes a path: the code leads, and only letters follow.
                var folder = $"{unit.JurisdictionCode}-{string.Concat(unit.Name.Where(char.IsLetterOrDigit))}";
                Add(zip, $"{folder}/附件2 年度报告空白表.docx", BlankForm.Word(unit.Name, office.Year, carry));
                Add(zip, $"{folder}/附件3 年度报告自查表.xlsx", SelfCheckSheet.Of(unit.Name, office.Year, carry));
            }
        }

        return (stream.ToArray(), units.Count);
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        using var target = entry.Open();
        target.Write(bytes);
    }
}
