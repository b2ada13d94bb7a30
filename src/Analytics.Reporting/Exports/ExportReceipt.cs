namespace Analytics.Reporting.Exports;

/// <summary>What an export wrote, for its reader to count again.</summary>
public sealed record ExportReceipt(int Rows, IReadOnlyList<(string Column, decimal Sum)> Totals);
