namespace Analytics.Reporting.Pictures;

/// <summary>A chart as PNG: through ScottPlot in the full set, through an installed browser in the core set.</summary>
public static class ChartPicture
{
    /// <summary>The picture as PNG.</summary>
    /// <param name="svg">What <see cref="Charts.SvgRenderer"/> made.</param>
    /// <param name="width">Pixels across; 960 is the size on screen, 1920 twice as fine.</param>
    /// <exception cref="FileNotFoundException">The font or the browser is missing; the message says what to install.</exception>
    public static byte[] Png(string svg, int width = 1920) =>
#if SCOTTPLOT
        ScottPlotPicture.Png(svg, width);
#else
        BrowserPicture.Png(svg, width / 960.0);
#endif
}
