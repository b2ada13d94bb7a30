using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>The long lists that one document's tables fill; cleared and used again for the thread's next document.</summary>
/// <remarks>A document's pieces are so many bytes that made anew they would land among the large objects, whose
/// collection cost more than the reading itself.</remarks>
internal sealed class Desk
{
    // What a rare huge document needed is not kept for the small ones after it.
    private const int MostKept = 16_384;

    [ThreadStatic]
    private static Desk? own;

    public List<Piece> Pieces { get; } = new(1_024);

    public List<Run> Runs { get; } = new(256);

    public List<Cell> Cells { get; } = new(256);

    /// <summary>A place for each cell that a form can have: measures by applicants.</summary>
    public int[] Places { get; } = new int[Form.Measures.Count * 8];

    /// <summary>An empty desk; the thread's own, which therefore reads one document at a time.</summary>
    public static Desk Take()
    {
        var desk = own ?? new Desk();
        own = null;
        return desk;
    }

    /// <summary>Gives the desk back, emptied so that it holds no document's text.</summary>
    public void Leave()
    {
        if (Pieces.Count <= MostKept)
        {
            Pieces.Clear();
            Runs.Clear();
            Cells.Clear();
            Array.Clear(Places);
            own = this;
        }
    }
}
