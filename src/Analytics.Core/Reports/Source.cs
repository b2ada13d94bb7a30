namespace Analytics.Core.Reports;

/// <summary>A place in a document: a stretch of a line of text, or a cell of a table. All counts start at 1.</summary>
/// <remarks>In text, <c>From</c> is inclusive and <c>To</c> exclusive, in UTF-16 units of the decoded line.</remarks>
public readonly record struct Source
{
    private readonly bool inTable;
    private readonly int first;
    private readonly int second;
    private readonly int third;

    private Source(bool inTable, int first, int second, int third)
    {
        this.inTable = inTable;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    public static Source InText(int line, int from, int to) => new(false, line, from, to);

    public static Source InTable(int table, int row, int cell) => new(true, table, row, cell);

    /// <summary>True for a cell of a table; then <see cref="Table"/>, <see cref="Row"/> and <see cref="Cell"/> hold.</summary>
    public bool IsInTable => inTable;

    public int Line => inTable ? 0 : first;

    public int From => inTable ? 0 : second;

    public int To => inTable ? 0 : third;

    public int Table => inTable ? first : 0;

    public int Row => inTable ? second : 0;

    public int Cell => inTable ? third : 0;

    public override string ToString() =>
        inTable ? $"table {first}, row {second}, cell {third}" : $"line {first}, {second} to {third}";
}
