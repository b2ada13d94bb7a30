using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks;

/// <summary>What a group of cells adds up to, and how much of it is not known.</summary>
/// <remarks>
/// A blank or a dash counts as zero only where that makes an identity hold. Where the side that is too small has a blank,
/// the blank may hold what is missing, so nothing can be judged; where the side that is too large is too large already,
/// no blank can mend it, since no figure of the form is negative there.
/// </remarks>
internal struct Sum
{
    public decimal Known;

    /// <summary>Cells with a figure.</summary>
    public int Numbers;

    /// <summary>Blanks and dashes.</summary>
    public int Open;

    /// <summary>Cells with something that is no number.</summary>
    public int Texts;

    /// <summary>Cells that the reader could not give; its own finding says so.</summary>
    public int Absent;

    public void Add(Report report, Measure measure, Applicant applicant = Applicant.None)
    {
        if (report.Find(measure, applicant) is not { } cell)
        {
            Absent++;
        }
        else if (cell.Kind == CellKind.Number)
        {
            Numbers++;
            Known += cell.Value ?? 0;
        }
        else if (cell.Kind == CellKind.Text)
        {
            Texts++;
        }
        else
        {
            Open++;
        }
    }

    /// <summary>What may be said of "left = right".</summary>
    public static Verdict Compare(in Sum left, in Sum right) =>
        left.Absent + right.Absent > 0 ? Verdict.Absent
        : left.Numbers + right.Numbers == 0 && left.Texts + right.Texts == 0 ? Verdict.Empty
        : left.Texts + right.Texts > 0 ? Verdict.Undecided
        : left.Known == right.Known ? Verdict.Holds
        : (left.Known > right.Known ? right.Open : left.Open) > 0 ? Verdict.Undecided
        : Verdict.Broken;

    /// <summary>The answer to "is left equal to right?".</summary>
    public enum Verdict : byte
    {
        /// <summary>Nothing is filled in.</summary>
        Empty,

        Holds,

        Broken,

        /// <summary>A blank or an unreadable cell may explain the difference.</summary>
        Undecided,

        /// <summary>A cell is not there at all.</summary>
        Absent,
    }
}
