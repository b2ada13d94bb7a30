using Analytics.Reporting.Papers;

namespace Analytics.Cli.Output;

/// <summary>Writes papers into a folder, one Word file each.</summary>
public static class PaperFiles
{
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<PaperContent> papers, PaperTemplates templates)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var paper in papers)
        {
            var file = Path.Combine(folder, FileNames.Of(paper.Name, "docx"));
            File.WriteAllBytes(file, templates.Word(paper));
            files.Add(file);
        }

        return files;
    }
}
