namespace Analytics.Warehousing;

internal sealed record UnitRow
{
    public const string Columns =
        "j.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, j.ParentCode, j.CountsInCode, j.ValidFromYear, j.ValidToYear, j.SuccessorCode, j.SocialCreditCode, j.ContactName, j.ContactPhone";

    /// <summary>Leaves out bodies whose entry was undone (<see cref="Unit.IsWithdrawn"/>).</summary>
    public const string Exists = "j.ValidToYear >= j.ValidFromYear";

    public required string JurisdictionCode { get; init; }

    public required string Name { get; init; }

    public required string KindCode { get; init; }

    public required string LevelCode { get; init; }

    public string? ParentCode { get; init; }

    public string? CountsInCode { get; init; }

    public required int ValidFromYear { get; init; }

    public required int ValidToYear { get; init; }

    public string? SuccessorCode { get; init; }

    public string? SocialCreditCode { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public Unit ToUnit() => new(JurisdictionCode, Name, KindCode, LevelCode, ParentCode)
    {
        CountsIn = CountsInCode,
        ValidFromYear = ValidFromYear,
        ValidToYear = ValidToYear,
        Successor = SuccessorCode,
        SocialCreditCode = SocialCreditCode,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
    };
}
