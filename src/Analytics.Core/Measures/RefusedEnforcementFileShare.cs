using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (enforcement file), of all refusals.</summary>
public sealed class RefusedEnforcementFileShare() : RefusalReasonShare("enforcement-file", new Text("行政执法案卷", "enforcement file"));
