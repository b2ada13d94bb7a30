using Analytics.Jobs.Importing;
using Analytics.Warehousing;
using Analytics.Web.Access;

namespace Analytics.Web.Importing;

/// <summary>Takes uploaded files in as the visitor: nothing outside the visitor's part of the tree, and acceptance only by who may accept.</summary>
public sealed class Intake(Warehouse warehouse)
{
    /// <summary>Reads and loads files in the given order.</summary>
    public IReadOnlyList<ImportLine> Take(IReadOnlyList<(string Name, byte[] Bytes)> files, Visitor visitor, bool accept)
    {
        var import = new DocumentImport(warehouse, new ImportSettings
        {
            Accept = accept && visitor.Role >= Role.Officer,
            Author = visitor.Name,
            MayFile = unit => Reach.Covers(visitor.Place, unit),
        });
        return [.. files.SelectMany(file => import.One(file.Name, file.Bytes))];
    }
}
