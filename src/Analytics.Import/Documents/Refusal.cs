using Analytics.Core.Words;

namespace Analytics.Import.Documents;

/// <summary>Why a file gives no document, in words for a person; thrown by document readers and turned into one receipt line.</summary>
/// <param name="code">Stable code, such as <c>empty</c>, <c>picture</c>, <c>scan</c>, <c>list-page</c>, <c>link-page</c>, <c>script-page</c>, <c>encrypted</c>, <c>truncated</c>, <c>too-large</c>, <c>converter-missing</c>, <c>not-a-report</c>.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="mayPass">True where trying again later can help (a converter that is not installed, a full disk).</param>
public sealed class Refusal(string code, Text message, bool mayPass = false) : Exception(message.Zh)
{
    public string Code { get; } = code;

    public Text Words { get; } = message;

    public bool MayPass { get; } = mayPass;
}
