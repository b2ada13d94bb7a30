namespace Analytics.Core.Forms;

/// <summary>The seven columns of the applications table; <see cref="None"/> outside that table.</summary>
public enum Applicant : byte
{
    None = 0,
    NaturalPerson = 1,
    Business = 2,
    Research = 3,
    PublicInterest = 4,
    LegalService = 5,
    OtherOrganisation = 6,
    Total = 7,
}

/// <summary>The code of an applicant column as it stands in files: `natural-person`, …, `total`; null for none.</summary>
public static class ApplicantCodes
{
    private static readonly string?[] Codes =
    [
        null, "natural-person", "business", "research", "public-interest", "legal-service", "other-organisation", "total",
    ];

    /// <summary>The seven columns in the order of the form, the total last.</summary>
    public static readonly IReadOnlyList<Applicant> All =
    [
        Applicant.NaturalPerson, Applicant.Business, Applicant.Research, Applicant.PublicInterest,
        Applicant.LegalService, Applicant.OtherOrganisation, Applicant.Total,
    ];

    public static string? Code(this Applicant applicant) => Codes[(int)applicant];

    public static Applicant FromCode(string? code) =>
        Array.IndexOf(Codes, string.IsNullOrEmpty(code) ? null : code) is var index and >= 0
            ? (Applicant)index
            : throw new ArgumentException($"There is no applicant column named {code}; use one of {string.Join(", ", Codes.Skip(1))}.", nameof(code));
}
