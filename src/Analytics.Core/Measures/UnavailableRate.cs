using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications for information that could not be provided, of all handled.</summary>
public sealed class UnavailableRate() : ShareOfHandled(
    "unavailable-rate",
    new Text("无法提供率", "Unavailable rate"),
    new Text("无法提供三种情形之和", "Unavailable in any of the three ways"),
    FormLines.Unavailable);
