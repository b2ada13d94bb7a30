using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (deliberative process), of all refusals.</summary>
public sealed class RefusedDeliberativeProcessShare() : RefusalReasonShare("deliberative-process", new Text("四类过程性信息", "deliberative process"));
