using System.Globalization;
using System.Reflection;

namespace Analytics.Warehousing.Engines;

/// <summary>Lets the SQL Server client run where the program runs without a machine's culture data.</summary>
/// <remarks>The program behaves the same with and without ICU (Directory.Build.props). The client refuses that mode, which it knows by
/// the English name of en-US, because its own SqlString comparisons would need the data. We use none of them, and NVARCHAR needs no
/// code page. So that one name is given to that one culture; where a later runtime keeps it elsewhere, the client refuses as before
/// and <see cref="SqlServerEngine"/> says what to set.</remarks>
internal static class SqlClientCulture
{
    public static void Allow()
    {
        var culture = CultureInfo.GetCultureInfo("en-US");
        if (!culture.EnglishName.Contains("Invariant", StringComparison.Ordinal))
        {
            return;
        }

        var data = typeof(CultureInfo).GetField("_cultureData", BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(culture);
        data?.GetType().GetField("_sEnglishDisplayName", BindingFlags.NonPublic | BindingFlags.Instance)?.SetValue(data, "English (United States)");

        // The current client asks this switch first; the runtime itself read it long ago and does not look again.
        AppContext.SetSwitch("System.Globalization.Invariant", false);
    }
}
