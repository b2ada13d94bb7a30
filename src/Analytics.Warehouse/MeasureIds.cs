using Analytics.Core.Forms;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The number that a measure has in this warehouse; the program's own order may differ from it.</summary>
internal sealed class MeasureIds
{
    private readonly int[] idOfIndex = new int[Form.Measures.Count];
    private readonly Dictionary<int, Measure> measureOfId = [];

    public MeasureIds(Warehouse warehouse)
    {
        using var connection = warehouse.Connect();
        foreach (var (code, id) in connection.Query<(string, long)>("SELECT MeasureCode, MeasureId FROM DimMeasure"))
        {
            var measure = Form.Get(code);
            idOfIndex[measure.Index] = (int)id;
            measureOfId[(int)id] = measure;
        }
    }

    public int Of(Measure measure) => idOfIndex[measure.Index];

    public Measure? Find(int id) => measureOfId.GetValueOrDefault(id);
}
