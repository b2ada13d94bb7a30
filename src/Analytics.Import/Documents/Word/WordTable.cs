using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Packages;

namespace Analytics.Import.Documents.Word;

/// <summary>A Word table's rows and cells; cells that only continue a merged one are taken into it.</summary>
internal static class WordTable
{
    public static FlowTable Read(PartElement printed, Action<PartElement, List<FlowPiece>> readContent)
    {
        var table = new FlowTable();
        var open = new Dictionary<int, FlowCell>();
        foreach (var row in Rows(printed))
        {
            var properties = row.Child("trPr");
            if (properties?.Child("del") is not null)
            {
                continue;
            }

            var flowRow = new FlowRow();
            var column = (properties?.Child("gridBefore")?.Number("val") ?? 0) + 1;
            foreach (var (cell, span) in Cells(row))
            {
                var merge = cell.Child("tcPr")?.Child("vMerge");
                if (merge is not null && merge.Attribute("val") != "restart" && open.TryGetValue(column, out var above))
                {
                    above.RowSpan++;
                }
                else
                {
                    var flowCell = new FlowCell(span, 1, column);
                    readContent(cell, flowCell.Content);
                    DropEmptyEnds(flowCell.Content);
                    flowRow.Cells.Add(flowCell);
                    for (var c = column; c < column + span; c++)
                    {
                        open.Remove(c);
                    }

                    if (merge is not null)
                    {
                        open[column] = flowCell;
                    }
                }

                column += span;
            }

            table.Rows.Add(flowRow);
        }

        return table;
    }

    private static IEnumerable<PartElement> Rows(PartElement parent)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == "tr")
            {
                yield return child;
            }
            else if (child.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var row in Rows(child))
                {
                    yield return row;
                }
            }
        }
    }

    // The old way to merge cells of one row keeps them all and marks the later ones.
    private static List<(PartElement Cell, int Span)> Cells(PartElement row)
    {
        var cells = new List<(PartElement Cell, int Span)>();
        foreach (var cell in OwnCells(row))
        {
            var properties = cell.Child("tcPr");
            var span = Math.Clamp(properties?.Child("gridSpan")?.Number("val") ?? 1, 1, 1_000);
            if (properties?.Child("hMerge") is { } merge && merge.Attribute("val") != "restart" && cells.Count > 0)
            {
                cells[^1] = (cells[^1].Cell, cells[^1].Span + span);
            }
            else
            {
                cells.Add((cell, span));
            }
        }

        return cells;
    }

    private static IEnumerable<PartElement> OwnCells(PartElement parent)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == "tc")
            {
                yield return child;
            }
            else if (child.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var cell in OwnCells(child))
                {
                    yield return cell;
                }
            }
        }
    }

    private static void DropEmptyEnds(List<FlowPiece> content)
    {
        content.RemoveAll(piece => piece is FlowParagraph { Text.Length: 0 });
    }
}
