using System.Text;
using Analytics.Import.Documents.PlainText;

namespace Analytics.Import.Documents.Archiving;

/// <summary>Names in archives: decoded as Chinese programs write them, made harmless, and the litter of operating systems told apart.</summary>
internal static class EntryNames
{
    /// <summary>A name that was kept as bytes: UTF-8 where it can be, else GB18030.</summary>
    public static string Decode(string latin1)
    {
        if (latin1.AsSpan().IndexOfAnyInRange('\u0080', '\u00FF') < 0 || latin1.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0)
        {
            return latin1;
        }

        try
        {
            return TextDecoder.Decode(Encoding.Latin1.GetBytes(latin1));
        }
        catch (Refusal)
        {
            return latin1;
        }
    }

    /// <summary>For people to read: no drive, no way upward, no control characters.</summary>
    public static string Harmless(string name)
    {
        var steps = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(step => step is not ("." or "..") && !(step.Length == 2 && step[1] == ':'))
            .Select(step => new string([.. step.Where(c => !char.IsControl(c) && c is not ('\u202E' or '\u202D' or '\u200F'))]));
        var harmless = string.Join('/', steps);
        return harmless.Length == 0 ? "file" : harmless[..Math.Min(harmless.Length, 255)];
    }

    /// <summary>True for what systems and editors leave in folders and nobody means to send.</summary>
    public static bool IsLitter(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Contains("/__MACOSX/", StringComparison.Ordinal)
            || file.ToUpperInvariant() is ".DS_STORE" or "THUMBS.DB" or "DESKTOP.INI"
            || file.StartsWith("~$", StringComparison.Ordinal) || file.StartsWith(".~", StringComparison.Ordinal) || file.StartsWith("._", StringComparison.Ordinal);
    }
}
