using System.Net.Mail;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>E-mail addresses of units: a letter's sender says whose report is attached where the report itself does not.</summary>
public sealed class Senders(Warehouse warehouse)
{
    /// <summary>Every address with its unit's code; addresses in lower case.</summary>
    public IReadOnlyDictionary<string, string> All()
    {
        using var connection = warehouse.Connect();
        return connection.Query<Row>("SELECT s.Address, s.JurisdictionCode FROM SenderAddress AS s").ToDictionary(row => row.Address, row => row.JurisdictionCode, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>An address is a unit's from now on, whoever's it was before.</summary>
    /// <exception cref="WarehouseException">Nobody knows the code, or the text is no address.</exception>
    public void Set(string address, string code)
    {
        if (!MailAddress.TryCreate(address, out var mail))
        {
            throw new WarehouseException($"“{address}”不是邮箱地址。{address} is no e-mail address.");
        }

        var unit = warehouse.Units.Get(code);
        warehouse.Write((connection, transaction) =>
        {
            var row = new { address = mail.Address.ToLowerInvariant(), unit.Code };
            connection.Execute("DELETE FROM SenderAddress WHERE Address = @address", row, transaction);
            return connection.Execute("INSERT INTO SenderAddress (Address, JurisdictionCode) VALUES (@address, @Code)", row, transaction);
        });
    }

    private sealed record Row
    {
        public required string Address { get; init; }

        public required string JurisdictionCode { get; init; }
    }
}
