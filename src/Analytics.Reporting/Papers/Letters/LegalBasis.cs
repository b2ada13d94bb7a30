using Analytics.Warehousing;

namespace Analytics.Reporting.Papers.Letters;

/// <summary>On what a unit's duty to file rests, as a letter may say it: article 49 binds departments, never a township.</summary>
internal static class LegalBasis
{
    // The number of a local notice is a person's to enter; a letter leaves room for it.
    private static string LocalNotice(int year) => $"根据《关于做好{year}年度政府信息公开工作年度报告编制报送工作的通知》（　　〔　　　　〕　　号）要求";

    /// <summary>The opening words of a sentence.</summary>
    public static string Sentence(string kind, string basis, int year) => (kind, basis) switch
    {
        (_, "regulation-2007") => "根据《中华人民共和国政府信息公开条例》（2007年公布）第三十一条规定",
        ("department" or "office", "article-49") => "根据《中华人民共和国政府信息公开条例》第四十九条规定",
        ("government", _) => "根据《中华人民共和国政府信息公开条例》第四十九条第二款规定",
        _ => LocalNotice(year),
    };

    /// <summary>In a table.</summary>
    public static string Short(Expected unit) => (unit.KindCode, unit.BasisCode) switch
    {
        (_, "regulation-2007") => "《条例》（2007）第三十一条",
        ("department" or "office", "article-49") => "《条例》第四十九条",
        _ => "本通知",
    };
}
