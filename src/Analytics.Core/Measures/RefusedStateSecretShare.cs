using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (state secret), of all refusals.</summary>
public sealed class RefusedStateSecretShare() : RefusalReasonShare("state-secret", new Text("国家秘密", "state secret"));
