using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications granted in part, of all handled.</summary>
public sealed class PartGrantRate() : ShareOfHandled(
    "part-grant-rate",
    new Text("部分公开率", "Partly granted"),
    new Text("部分公开", "Partly granted"),
    "partly-granted");
