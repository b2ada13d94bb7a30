namespace Analytics.Reporting.Charts.Samples;

/// <summary>The seven sets of data on which every chart is looked at.</summary>
public enum SampleCase
{
    /// <summary>Twelve units, six years, some late, one year missing here and there.</summary>
    Full,

    /// <summary>One unit.</summary>
    OneUnit,

    /// <summary>No unit at all.</summary>
    Empty,

    /// <summary>Units of which nothing was received.</summary>
    AllMissing,

    /// <summary>One unit a thousand times larger than the others.</summary>
    OneHuge,

    /// <summary>Sixty units with names of eight characters.</summary>
    Sixty,

    /// <summary>Years across both changes of the form.</summary>
    FormBreak,
}
