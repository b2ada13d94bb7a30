using System.Text.Json;
using Analytics.Warehousing;
using Analytics.Warehousing.People;

namespace Analytics.Cli;

/// <summary>What a person decides by the command line stands in the same audit trail as what is decided on the pages.</summary>
internal static class Audit
{
    private const string Place = "command line";

    public static void Note(Warehouse warehouse, string person, string action, string unit, object detail) => new AuditTrail(warehouse.Connect).Add(new AuditEntry
    {
        At = warehouse.Clock.GetUtcNow(),
        Person = person.Length <= 100 ? person : person[..100],
        Action = action,
        JurisdictionCode = unit,
        Detail = JsonSerializer.Serialize(detail, AuditTrail.Json),
        Address = Place,
    });
}
