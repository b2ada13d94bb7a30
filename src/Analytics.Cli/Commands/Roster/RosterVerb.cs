using System.CommandLine;

namespace Analytics.Cli.Commands.Roster;

/// <summary><c>roster</c>: who is expected to file, by when, and whether a year is complete.</summary>
public sealed class RosterVerb : Verb
{
    public override Command Define() => new("roster", "报送名册：应报单位、期限、免报、延期、收齐。Who is expected to file, and by when.")
    {
        RosterInit.Define(WarehouseOption(), FormatOption()),
        RosterImport.Define(WarehouseOption(), FormatOption()),
        RosterContacts.Define(WarehouseOption(), FormatOption()),
        RosterSuggest.Define(WarehouseOption(), FormatOption()),
        RosterAdd.Define(WarehouseOption(), FormatOption()),
        RosterChanges.Remove(WarehouseOption()),
        RosterChanges.Exempt(WarehouseOption()),
        RosterChanges.Extend(WarehouseOption()),
        RosterSender.Define(WarehouseOption()),
        RosterClose.Define(WarehouseOption(), FormatOption()),
    };

    internal static Analytics.Warehousing.Warehouse Open(string? spec) => OpenWarehouse(spec);
}
