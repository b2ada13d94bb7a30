using Analytics.Jobs.Importing;
using Analytics.Warehousing;
using Analytics.Web.Access;
using Analytics.Web.Importing;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Import;

/// <summary>Files in, receipts out: what was loaded, what was already here, what was set aside and why.</summary>
[Needs(Role.Filer, Role.Filer)]
[RequestSizeLimit(LargestUpload)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestUpload)]
public sealed class ImportModel(Warehouse warehouse, Intake intake) : SitePage
{
    /// <summary>A file may have 64 MB; several may come at once.</summary>
    public const long LargestUpload = 256L * 1024 * 1024;

    private const long LargestFile = 64L * 1024 * 1024;

    private const int LongestName = 200;

    public IReadOnlyList<ImportLine>? Lines { get; private set; }

    /// <summary>Files that gave no report and wait for a person; shown to those who see the whole tree, because nobody knows whose they are.</summary>
    public IReadOnlyList<SetAsideFile> SetAside { get; private set; } = [];

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    public string? NameOf(string? unit) => unit is null ? null : warehouse.Units.Find(unit)?.Name ?? unit;

    public void OnGet()
    {
        var seesAll = Visit.May(Role.Officer) && Visitor.Place.Length == 0;
        Runs = [.. warehouse.Imports.Latest(200).Where(run => run.Author == Visitor.Name || seesAll).Take(10)];
        var mine = Runs.Select(run => run.ImportRunId).ToHashSet();
        SetAside = [.. warehouse.Imports.SetAsideFiles().Where(file => seesAll || mine.Contains(file.ImportRunId)).Take(50)];
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, bool accept, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            SayWrong(W["请先选择文件。"]);
            return LocalRedirect("/import");
        }

        if (files.Exists(file => file.Length > LargestFile))
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var given = new List<(string, byte[])>(files.Count);
        foreach (var file in files)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellationToken);
            given.Add((SafeName(file.FileName), bytes.ToArray()));
        }

        Lines = intake.Take(given, Visitor, accept);
        Visit.Note = string.Join("; ", Lines.Select(line => $"{line.File}: {line.Status} {line.Code} {line.Year}"));
        OnGet();
        return Page();
    }

    /// <summary>A file's name is words for people and never a path.</summary>
    private static string SafeName(string given)
    {
        var name = new string([.. given.Split('/', '\\')[^1].Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? "unnamed" : name.Length <= LongestName ? name : name[^LongestName..];
    }
}
