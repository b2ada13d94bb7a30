using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one reason (administrative inquiry), of all refusals.</summary>
public sealed class RefusedAdministrativeInquiryShare() : RefusalReasonShare("administrative-inquiry", new Text("行政查询事项", "administrative inquiry"));
