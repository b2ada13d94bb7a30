using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (security and stability), of all refusals.</summary>
public sealed class RefusedSecurityAndStabilityShare() : RefusalReasonShare("security-and-stability", new Text("危及“三安全一稳定”", "security and stability"));
