using Analytics.Core.Reports;

namespace Analytics.Core.Checks.Narrative;

/// <summary>Whether a section is there, and whether it says anything.</summary>
internal static class SectionPresence
{
    /// <summary>How much a section says.</summary>
    public enum State : byte
    {
        NoSections,
        Missing,
        Empty,
        SaysNone,
        Says,
    }

    public static State Judge(Report report, int number)
    {
        if (report.Sections.Count == 0)
        {
            return State.NoSections;
        }

        var state = State.Missing;
        foreach (var section in report.Sections)
        {
            if (section.Number != number)
            {
                continue;
            }

            var text = section.Text.AsSpan().Trim(" \t\r\n　。.、，.:：-—");
            var now = text.IsEmpty ? State.Empty : text is "无" or "暂无" or "没有" or "無" ? State.SaysNone : State.Says;
            state = now > state ? now : state;
        }

        return state;
    }
}
