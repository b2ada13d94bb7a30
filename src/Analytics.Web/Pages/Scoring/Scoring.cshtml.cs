using System.Globalization;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.Scoring;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Scoring;

/// <summary>The scoring of a government's units: scheme, scores with their evidence, replies, confirmation, the final state, the ranking.</summary>
/// <remarks>A unit's own people see their own score and reply to it; the government's officers decide.</remarks>
[Needs(Role.Viewer, Role.Officer)]
[Needs(Role.Viewer, Role.Filer, Handler = "Reply")]
public sealed class ScoringModel(Warehouse warehouse, Places places, FilingList filing) : PlacePage(places, filing)
{
    public override bool KnowsThePast => true;

    public override bool KnowsFilings => false;

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? AskedUnit { get; set; }

    /// <summary>The government whose scheme scores the units shown.</summary>
    public string Government { get; private set; } = "";

    /// <summary>True where the visitor's part of the tree holds the whole government, so that the ranking and the scheme may be shown.</summary>
    public bool SeesAll => Visit.Sees(Government);

    /// <summary>True where the visitor decides.</summary>
    public bool Decides => SeesAll && Visit.May(Role.Officer) && Sheet?.FrozenAt is null && !IsPast;

    public ScoreSheet? Sheet { get; private set; }

    /// <summary>The units that the visitor may see.</summary>
    public IReadOnlyList<UnitScore> Units { get; private set; } = [];

    /// <summary>The unit shown item by item; null where none was asked for.</summary>
    public UnitScore? Shown { get; private set; }

    /// <summary>A scheme of the year before, to begin with.</summary>
    public bool HasLastYears { get; private set; }

    public void OnGet()
    {
        Locate();
        if (Government.Length == 0)
        {
            return;
        }

        Sheet = new ScoreSheets(warehouse).Of(Government, Year, Knowledge);
        Units = [.. (Sheet?.Units ?? []).Where(unit => Visit.Sees(unit.Code) && (Under == Government || unit.Code == Under))];
        Shown = Units.FirstOrDefault(unit => unit.Code == (AskedUnit ?? Under));
        HasLastYears = Sheet is null && !IsPast && new ScoreSchemes(warehouse).Of(Government, Year - 1) is not null;
    }

    public IActionResult OnPostAdopt(bool lastYears) => Do(() =>
    {
        var schemes = new ScoreSchemes(warehouse);
        if (lastYears && schemes.Of(Government, Year - 1) is { } old)
        {
            schemes.Put(Government, Year, old.Name, old.Items, Visitor.Name, old.IsSample);
            return W["已沿用上年方案。"];
        }

        schemes.Put(Government, Year, ScoreSchemes.SampleName, ScoreSchemes.Sample, Visitor.Name, isSample: true);
        return W["已采用样例方案，请按本地考核办法修改。"];
    });

    public IActionResult OnPostItem(string? code, string? title, string? weight, string? deduction, bool each, string? evidence, string? kinds, string? basis) => Do(() =>
    {
        var item = new ScoreItem(code?.Trim() ?? "", title ?? "", Points(weight), Points(deduction), ScoreEvidence.Parse(evidence ?? ""))
        {
            IsEach = each, Kinds = (kinds ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), Basis = basis ?? "",
        };
        new ScoreSchemes(warehouse).Save(Government, Year, item, Visitor.Name);
        return W["评分项 {0} 已保存。", item.Code];
    });

    public IActionResult OnPostDrop(string? code) => Do(() =>
    {
        new ScoreSchemes(warehouse).Remove(Government, Year, code ?? "", Visitor.Name);
        return W["评分项 {0} 已删除。", code];
    });

    public IActionResult OnPostConfirm(string? unit) => Do(() =>
    {
        var codes = unit is { Length: > 0 } one ? [one] : (new ScoreSheets(warehouse).Of(Government, Year)?.Units ?? []).Select(score => score.Code).ToList();
        var open = codes.Sum(code => new ScoreMarks(warehouse).Confirm(Government, Year, code, Visitor.Name));
        return open == 0 ? W["已确认 {0} 个单位。", codes.Count] : W["已确认 {0} 个单位；还有 {1} 项须由人评定。", codes.Count, open];
    });

    public IActionResult OnPostSet(string unit, string? item, string? deduct, string? reason) => Do(() =>
    {
        new ScoreMarks(warehouse).Set(Government, Year, unit, item ?? "", Points(deduct), reason ?? "", Visitor.Name);
        return W["已记录评定。"];
    });

    public IActionResult OnPostUndo(string unit) => Do(() =>
    {
        new ScoreMarks(warehouse).Undo(Government, Year, unit);
        return W["已撤回这家单位的确认。"];
    });

    public IActionResult OnPostAnswer(long reply, string? item, string? deduct, string? reason) => Do(() =>
    {
        new ScoreReplies(warehouse).Answer(Government, Year, reply, string.IsNullOrWhiteSpace(deduct) ? null : Points(deduct), reason ?? "", Visitor.Name, item);
        return W["已答复。"];
    });

    public IActionResult OnPostFreeze() => Do(() =>
    {
        new ScoreFreezes(warehouse).Freeze(Government, Year, Visitor.Name);
        return W["{0} 年度考核已定稿。", Year];
    });

    public IActionResult OnPostReopen(string? reason) => Do(() =>
    {
        new ScoreFreezes(warehouse).Reopen(Government, Year, reason ?? "", Visitor.Name);
        return W["已撤销定稿。"];
    });

    public IActionResult OnPostReply(string? unit, string? item, string? message) => Do(() =>
    {
        // The gate has checked the unit against the visitor's part of the tree.
        new ScoreReplies(warehouse).Add(Government, Year, unit ?? Under, item ?? "", message ?? "", Visitor.Name);
        return W["申诉已提交。"];
    }, isOwn: true);

    private void Locate() =>
        Government = warehouse.Units.Find(Under) is not { } unit ? "" : unit.IsConsolidated ? unit.Code : new ScoreSchemes(warehouse).GovernmentOf(unit.Code, Year) ?? "";

    // What is refused is said in its own words; nothing was changed then. A part of a government does not decide for the whole.
    private LocalRedirectResult Do(Func<string> work, bool isOwn = false)
    {
        Locate();
        try
        {
            if (Government.Length == 0 || (!isOwn && !SeesAll))
            {
                throw new WarehouseException(W["这里没有您可以评定的考核。"]);
            }

            Say(work());
        }
        catch (WarehouseException refused)
        {
            SayWrong(W.Of(refused));
        }

        return LocalRedirect($"/scoring?under={Under}&year={Year}{(AskedUnit is { Length: > 0 } unit ? "&unit=" + unit : "")}");
    }

    private decimal Points(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points : throw new WarehouseException(W["分数看不懂：{0}。", text]);
}
