using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (third party), of all refusals.</summary>
public sealed class RefusedThirdPartyShare() : RefusalReasonShare("third-party", new Text("保护第三方合法权益", "third party"));
