using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications granted in full or in part, of all handled.</summary>
public sealed class GrantOrPartRate() : ShareOfHandled(
    "grant-or-part-rate",
    new Text("公开率（含部分公开）", "Granted in full or in part"),
    new Text("予以公开与部分公开之和", "Granted in full or in part"),
    "granted", "partly-granted");
