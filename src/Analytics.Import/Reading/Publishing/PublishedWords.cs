using Analytics.Core.Words;

namespace Analytics.Import.Reading.Publishing;

/// <summary>What the reader of items published says to people.</summary>
internal static class PublishedWords
{
    public static Text TotalsDiffer(long one, long other) => new(
        $"文中对全年主动公开信息总数有两种说法（{one}条、{other}条），无法确定以哪个为准，未取数。请核对后更正其中一处。",
        $"The text states two different totals of items published in the year ({one} and {other}); which one holds cannot be told, so none is taken. Check and correct one of them.");

    public static Text AnotherTotal(long taken, long other) => new(
        $"全年主动公开信息总数按{taken}条读出，文中另有一处为{other}条。请核对两处是否同一口径。",
        $"The total of items published in the year was read as {taken}; another place says {other}. Check whether both count the same.");

    public static Text WhoseTotal(long total) => new(
        $"文中的公开信息数{total}条可能是全县（区、市）或上级网站的数，不能确定是本机关的，未取数。请核对。",
        $"The number of items published, {total}, may be the wider area's or a higher body's; it is not certain that it is this body's own, so it is not taken. Please check.");

    public static Text Spaced(string printed, long total) => new(
        $"公开信息总数的数字中间有空格（“{printed}”），按{total}条读出。请对照原件核实。",
        $"The digits of the total of items published are set apart ({printed}); read as {total}. Compare with the original.");
}
