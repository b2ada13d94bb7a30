namespace Analytics.Core.Forms;

/// <summary>The part of the report that a measure stands in.</summary>
public enum FormTable : byte
{
    /// <summary>Section 2: information disclosed on the body's own initiative.</summary>
    Disclosure,

    /// <summary>Section 3: applications received and handled, by seven applicant columns.</summary>
    Applications,

    /// <summary>Section 4: administrative reconsideration and litigation.</summary>
    Proceedings,

    /// <summary>Figures that stand in sentences, such as the information-processing fee of section 6.</summary>
    Narrative,
}

/// <summary>The code of a table as it stands in forms.csv.</summary>
public static class FormTableCodes
{
    public static string Code(this FormTable table) => table switch
    {
        FormTable.Disclosure => "disclosure",
        FormTable.Applications => "applications",
        FormTable.Proceedings => "proceedings",
        _ => "narrative",
    };

    public static FormTable FromCode(string code) => code switch
    {
        "disclosure" => FormTable.Disclosure,
        "applications" => FormTable.Applications,
        "proceedings" => FormTable.Proceedings,
        "narrative" => FormTable.Narrative,
        _ => throw new ArgumentException($"forms.csv names a table that is not known: {code}.", nameof(code)),
    };
}
