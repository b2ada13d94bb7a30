using System.Globalization;
using Analytics.Core.Divisions;
using Analytics.Warehousing;
using Analytics.Web.Access;
using Analytics.Web.Importing;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Import;

/// <summary>Files in, receipts out: what was loaded, what was already here, what was set aside and why; fix it, and try again.</summary>
[Needs(Role.Filer, Role.Filer)]
[RequestSizeLimit(LargestUpload)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestUpload)]
public sealed class ImportModel(Warehouse warehouse, Intake intake, TimeProvider clock) : SitePage
{
    /// <summary>A file may have 64 MB; several may come at once.</summary>
    public const long LargestUpload = 256L * 1024 * 1024;

    private const long LargestFile = 64L * 1024 * 1024;

    private const int LongestName = 200;

    private const int MostSetAside = 50;

    /// <summary>The run that is watched; null where none is.</summary>
    public WatchedRun? Watched { get; private set; }

    /// <summary>Files that gave no report and wait for a person; shown to those who see the whole tree, because nobody knows whose they are.</summary>
    public IReadOnlyList<SetAsideFile> SetAside { get; private set; } = [];

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    /// <summary>Units to choose from where a document does not say whose it is: the visitor's own and those directly below.</summary>
    public IReadOnlyList<Unit> Choices { get; private set; } = [];

    public string? NameOf(string? unit) => unit is null ? null : warehouse.Units.Find(unit)?.Name ?? unit;

    /// <summary>What a run was given: the one file's name, or how many files, which the warehouse keeps in English.</summary>
    public string WhatCame(ImportRun run) => run.Source.Split(' ') switch
    {
        [var count, "files"] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var files) => W["{0} 份文件", files],
        [var count, "files,", "published"] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var files) => W["{0} 份公布件", files],
        _ => run.Source,
    };

    public IActionResult OnGet(long? run)
    {
        if (run is { } number)
        {
            if (warehouse.Imports.Find(number) is not { } watched || !MaySee(watched))
            {
                return NotFound();
            }

            Watched = new WatchedRun(watched, warehouse.Imports.Progress(number)!, warehouse.Imports.Lines(number), clock.GetUtcNow());
        }

        Fill();
        return Page();
    }

    /// <summary>The watched run alone, for the script that puts it in place of what it shows.</summary>
    public IActionResult OnGetProgress(long run)
    {
        if (warehouse.Imports.Find(run) is not { } watched || !MaySee(watched))
        {
            return NotFound();
        }

        return Partial("_Run", new WatchedRun(watched, warehouse.Imports.Progress(run)!, warehouse.Imports.Lines(run), clock.GetUtcNow()) { NameOf = NameOf });
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, bool accept, bool published, string? publishedOn, string? address, CancellationToken cancellationToken)
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

        var given = new List<FileToImport>(files.Count);
        foreach (var file in files)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellationToken);
            given.Add(new FileToImport(SafeName(file.FileName), null, bytes.ToArray()));
        }

        long run;
        try
        {
            run = published ? intake.TakePublished(given, Visitor, Day(publishedOn), address)
                : await intake.TakeAsync(given, Visitor, accept, cancellationToken);
        }
        catch (WarehouseException refused)
        {
            SayWrong(W.Of(refused));
            return LocalRedirect("/import");
        }

        Visit.Note = $"run {run}: " + string.Join("; ", given.Select(file => file.Name));
        return LocalRedirect($"/import?run={run}");
    }

    /// <summary>Tries a file again that was set aside, with whose report it is and which year's where the visitor says so.</summary>
    public async Task<IActionResult> OnPostRetryAsync(long item, string? whose, int? year, CancellationToken cancellationToken)
    {
        Fill();
        if (SetAside.FirstOrDefault(file => file.ImportItemId == item) is not { } file)
        {
            SayWrong(W["这份文件已不在搁置之列。"]);
            return LocalRedirect("/import");
        }

        string? unit = null;
        if (!string.IsNullOrWhiteSpace(whose))
        {
            if (Chosen(whose.Trim()) is not { } chosen)
            {
                SayWrong(W["“{0}”不是您范围内唯一的一个单位；请从列表中选择，或写代码。", whose.Trim()]);
                return LocalRedirect("/import#aside");
            }

            unit = chosen.Code;
        }

        var run = await intake.RetryAsync(file, unit, year, Visitor, cancellationToken);
        Visit.Note = $"{file.Name}: {unit} {year}";
        Visit.Unit = unit;
        if (run is null)
        {
            SayWrong(W["这份文件已不在搁置之列。"]);
        }

        return LocalRedirect(run is null ? "/import" : $"/import?run={run}");
    }

    /// <summary>Takes a file off the list of what was set aside.</summary>
    public IActionResult OnPostDrop(long item)
    {
        Fill();
        if (SetAside.FirstOrDefault(file => file.ImportItemId == item) is { } file && warehouse.Queue.Drop(item))
        {
            Visit.Note = file.Name;
            Say(W["已从列表中移去；原件仍留存。"]);
        }

        return LocalRedirect("/import");
    }

    /// <summary>Stops a run: what is in a worker's hands is finished, the rest is not begun.</summary>
    public IActionResult OnPostCancel(long run)
    {
        if (warehouse.Imports.Find(run) is not { } watched || !MaySee(watched))
        {
            return NotFound();
        }

        var left = warehouse.Queue.Cancel(run);
        Visit.Note = $"run {run}: {left} files not begun";
        Say(W["已停止，{0} 份文件没有开始。", left]);
        return LocalRedirect($"/import?run={run}");
    }

    private bool SeesAll => Visit.May(Role.Officer) && Visitor.Place.Length == 0;

    private bool MaySee(ImportRun run) => SeesAll || run.Author == Visitor.Name;

    private void Fill()
    {
        Runs = [.. warehouse.Imports.Latest(200).Where(MaySee).Take(10)];
        var mine = warehouse.Imports.Latest(2000).Where(MaySee).Select(run => run.ImportRunId).ToHashSet();
        SetAside = [.. warehouse.Imports.SetAsideFiles().Where(file => mine.Contains(file.ImportRunId)).Take(MostSetAside)];
        if (SetAside.Count > 0 && Visitor.Place.Length > 0)
        {
            Choices = [.. warehouse.Units.Find(Visitor.Place) is { } own ? [own] : Array.Empty<Unit>(), .. warehouse.Units.Below(Visitor.Place)];
        }
    }

    private Unit? Chosen(string whose) =>
        TreeCode.IsCode(whose) && Visit.Sees(whose) && warehouse.Units.Find(whose) is { } byCode ? byCode
        : warehouse.Units.Named(whose).Where(unit => Visit.Sees(unit.Code)).ToList() is [var only] ? only
        : null;

    /// <summary>A file's name is words for people and never a path.</summary>
    private static string SafeName(string given)
    {
        var name = new string([.. given.Split('/', '\\')[^1].Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? "unnamed" : name.Length <= LongestName ? name : name[^LongestName..];
    }
}
