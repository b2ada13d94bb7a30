using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications refused for any of the eight reasons, of all handled.</summary>
public sealed class RefusalRate() : ShareOfHandled(
    "refusal-rate",
    new Text("不予公开率", "Refusal rate"),
    new Text("不予公开八种情形之和", "Refused for any of the eight reasons"),
    FormLines.Refused);
