namespace Analytics.Import.Reading.Tables;

/// <summary>The few texts that most cells print, kept once.</summary>
internal static class CommonText
{
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    public static string Of(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => "",
        1 when char.IsAsciiDigit(text[0]) => Digits[text[0] - '0'],
        _ => text.ToString(),
    };
}
