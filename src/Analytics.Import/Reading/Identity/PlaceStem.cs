namespace Analytics.Import.Reading.Identity;

/// <summary>A place's name without the word that says what kind of division it is.</summary>
public static class PlaceStem
{
    private static readonly string[] Endings =
        ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "新区", "街道", "民族乡", "苏木", "省", "市", "县", "区", "盟", "旗", "州", "镇", "乡"];

    private static readonly string[] Peoples =
    [
        "蒙古族", "回族", "藏族", "维吾尔", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克", "哈萨克族",
        "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "柯尔克孜族", "土族", "达斡尔族", "仫佬族", "羌族",
        "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "锡伯族", "阿昌族", "普米族", "塔吉克", "塔吉克族", "怒族", "鄂温克族", "鄂温克", "德昂族", "保安族", "裕固族", "独龙族",
        "鄂伦春", "鄂伦春族", "各族", "蒙古",
    ];

    /// <summary>清原 of 清原满族自治县, 广西 of 广西壮族自治区, 鲁沙尔 of 鲁沙尔镇.</summary>
    public static string Of(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = name[..^ending.Length];
                return ending.StartsWith("自治", StringComparison.Ordinal) || ending == "民族乡" ? WithoutPeoples(stem) : stem;
            }
        }

        return name;
    }

    /// <summary>黄腊 of 黄腊布依族苗族.</summary>
    public static string WithoutPeoples(string stem)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var people in Peoples)
            {
                if (stem.Length >= people.Length + 2 && stem.EndsWith(people, StringComparison.Ordinal))
                {
                    stem = stem[..^people.Length];
                    again = true;
                }
            }
        }

        return stem;
    }
}
