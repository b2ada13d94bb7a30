using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (internal affairs), of all refusals.</summary>
public sealed class RefusedInternalAffairsShare() : RefusalReasonShare("internal-affairs", new Text("三类内部事务信息", "internal affairs"));
