namespace Analytics.Core.Forms;

/// <summary>One official version of a table of the report.</summary>
public enum Edition : byte
{
    /// <summary>Not known, or the table is absent.</summary>
    Unknown = 0,

    /// <summary>The free statistics tables of 2008 to 2018, under the regulation of 2007.</summary>
    Statistics2008 = 1,

    /// <summary>Circular 60 of 2019, for the years 2019 and 2020.</summary>
    Form2019 = 2,

    /// <summary>Circular 30 of 2021, since the year 2021.</summary>
    Form2021 = 3,
}

/// <summary>The code of an edition as it stands in files and in the warehouse: `2008`, `2019`, `2021`.</summary>
public static class EditionCodes
{
    public static string? Code(this Edition edition) => edition switch
    {
        Edition.Statistics2008 => "2008",
        Edition.Form2019 => "2019",
        Edition.Form2021 => "2021",
        _ => null,
    };

    public static Edition FromCode(string? code) => code switch
    {
        "2008" => Edition.Statistics2008,
        "2019" => Edition.Form2019,
        "2021" => Edition.Form2021,
        _ => Edition.Unknown,
    };

    /// <summary>The edition that the circulars ask for in a report year.</summary>
    public static Edition ForYear(int year) => year switch
    {
        < 2019 => Edition.Statistics2008,
        < 2021 => Edition.Form2019,
        _ => Edition.Form2021,
    };
}
