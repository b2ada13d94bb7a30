namespace Analytics.Import.Reading.Tables;

/// <summary>How many characters must be added, dropped or changed to make one label of another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <see cref="int.MaxValue"/> when it is more than the limit.</summary>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return int.MaxValue;
            }
        }

        return row[b.Length] <= limit ? row[b.Length] : int.MaxValue;
    }
}
