using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (forbidden by other law), of all refusals.</summary>
public sealed class RefusedForbiddenByLawShare() : RefusalReasonShare("forbidden-by-law", new Text("其他法律行政法规禁止公开", "forbidden by other law"));
