using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Tells one column of a website (“工作动态”栏目) from the website as a whole and from its column on disclosure.</summary>
internal static partial class SiteColumns
{
    /// <summary>True where the words before the verb name one column by its subject: what stands there is not the year's total.</summary>
    public static bool IsOne(string subject)
    {
        foreach (Match match in Column().Matches(subject))
        {
            var name = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : Place().Replace(match.Groups["name"].Value, "");
            if (!WholeSite().IsMatch(name))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:[“""《「'](?<quoted>[^”""》」']{1,30})[”""》」']|(?<name>[^“”""《》「」,;:(]{0,30}?))(?:子|二级|一级)?(?:栏目|专栏|板块|版块|频道|专题|专区|模块)")]
    private static partial Regex Column();

    // What comes before a column's own name: 在县政府网站……, 我镇……, 通过平台的…….
    [GeneratedRegex(@"^.*(?:网站|门户网|信息网|政务网|平台|公众号|网上|网页|主页|页面|系统|通过|利用|依托|借助|开设|开辟|设置|设立|建立|用好|在|于|从|将|经|的|上|中|我[镇乡局县区市办委]|街道|本[级局镇乡])")]
    private static partial Regex Place();

    // Nothing, several columns, a body's own, or the one that disclosure has to itself.
    [GeneratedRegex(@"^(?:(?:各|各个|各类|所有|全部|多个|相关|有关|相应|对应|专门|独立|统一|\d+[个大])?$|.*等(?:各类|各个|多个|\d+个)?$|(?:.{0,10}人民政府)?(?:法定|政府|政务|信息|主动|依法|公开|内容|目录|平台|年度|本级|基层|机关|部门|街道|官网|网站?|专门|统一|门户|[县区市镇乡]级?|20\d\d年?)+$|.{1,8}(?:镇|乡|街道|办事处|局|委员会|办公室)$)")]
    private static partial Regex WholeSite();
}
