using Analytics.Core.Words;

namespace Analytics.Web.Wording;

/// <summary>A refusal of the warehouse carries both languages in one line, for the command line; a page says the reader's alone.</summary>
public static class Refusal
{
    private const char Stop = '。';

    /// <summary>The line in its two languages: the English stands behind the last Chinese full stop. A line that has one language only is the same in both.</summary>
    public static Text Of(string line)
    {
        var stop = line.LastIndexOf(Stop);
        var rest = line[(stop + 1)..].Trim();
        return stop >= 0 && rest.Count(char.IsAsciiLetter) > 2 * rest.Count(IsChinese) ? new Text(line[..(stop + 1)].Trim(), rest) : new Text(line, line);
    }

    // Names of units stay Chinese in an English sentence, so that some of it may be.
    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';
}
