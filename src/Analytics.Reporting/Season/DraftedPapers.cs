using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Core.Words;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Warehousing.Season;

namespace Analytics.Reporting.Season;

/// <summary>The office's stack of drafts: what falls due today is added once, and each is made into a file when somebody asks.</summary>
public static class DraftedPapers
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Drafts what today asks for; what was drafted before stays as it is.</summary>
    /// <returns>The new drafts.</returns>
    public static IReadOnlyList<Occasion> Draft(Office office)
    {
        var drafts = new PaperDrafts(office.Warehouse);
        return
        [
            .. Occasion.Today(office).Where(occasion => drafts.Add(
                office.Under, office.Year, occasion.Unit, occasion.Code, occasion.DueOn, occasion.Paper.Template, occasion.Paper.Name, JsonSerializer.Serialize(occasion.Paper.Fields, Readable))),
        ];
    }

    /// <summary>A draft as the paper that it was drafted as; one from before papers had a number leaves room for it.</summary>
    public static PaperContent Content(PaperDrafts.Row draft)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Content)!;
        fields.TryAdd("发文字号", Office.NumberToFill("　　　　"));
        return new PaperContent(draft.TemplateCode, draft.Name, fields, new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal));
    }

    /// <summary>What an occasion is called.</summary>
    public static Text Title(string occasion) => occasion switch
    {
        "draft-7" => new("初稿期限前7天提示", "Reminder, 7 days before the draft is due"),
        "draft-3" => new("初稿期限前3天提示", "Reminder, 3 days before the draft is due"),
        "filing-7" => new("报送期限前7天提示", "Reminder, 7 days before filing"),
        "filing-3" => new("报送期限前3天提示", "Reminder, 3 days before filing"),
        "publication-7" => new("公布期限前7天提示", "Reminder, 7 days before publication"),
        "publication-3" => new("公布期限前3天提示", "Reminder, 3 days before publication"),
        "correction-7" => new("修改期限前7天提示", "Reminder, 7 days before the correction is due"),
        "correction-3" => new("修改期限前3天提示", "Reminder, 3 days before the correction is due"),
        "overdue" => new("逾期未报工作提示单", "Slip: filing overdue"),
        "correction-overdue" => new("逾期未改工作提示单", "Slip: correction overdue"),
        "publication-overdue" => new("逾期未公布工作提示单", "Slip: publication overdue"),
        _ => new(occasion, occasion),
    };
}
