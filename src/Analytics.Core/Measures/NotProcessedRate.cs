using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications not processed, of all handled.</summary>
public sealed class NotProcessedRate() : ShareOfHandled(
    "not-processed-rate",
    new Text("不予处理率", "Not-processed rate"),
    new Text("不予处理五种情形之和", "Not processed for any of the five reasons"),
    FormLines.NotProcessed);
