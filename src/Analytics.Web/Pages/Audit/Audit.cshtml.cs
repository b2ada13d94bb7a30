using Analytics.Warehousing.People;
using Analytics.Web.Access;

namespace Analytics.Web.Pages.Audit;

/// <summary>Who changed what, and when; the newest first, a page at a time.</summary>
[Needs(Role.Administrator)]
public sealed class AuditModel(AuditTrail audit) : SitePage
{
    public const int PageSize = 50;

    public IReadOnlyList<AuditTrail.Row> Rows { get; private set; } = [];

    public int Number { get; private set; }

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(int number, CancellationToken cancellationToken)
    {
        Number = Math.Clamp(number, 0, 10_000);
        var rows = await audit.ListAsync(Visitor.Place, Number * PageSize, PageSize + 1, cancellationToken);
        Rows = [.. rows.Take(PageSize)];
        HasMore = rows.Count > PageSize;
    }
}
