using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications granted in full, of all handled.</summary>
public sealed class GrantRate() : ShareOfHandled(
    "grant-rate",
    new Text("予以公开率", "Grant rate"),
    new Text("予以公开", "Granted"),
    "granted");
