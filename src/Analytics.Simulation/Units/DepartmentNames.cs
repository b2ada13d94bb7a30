using Analytics.Core.Divisions;

namespace Analytics.Simulation.Units;

/// <summary>Departments that county governments have, in the order in which they are handed out.</summary>
internal static class DepartmentNames
{
    private static readonly string[] All =
    [
        "教育局", "财政局", "民政局", "司法局", "公安局", "审计局", "统计局", "水利局", "自然资源局", "农业农村局", "卫生健康局",
        "应急管理局", "市场监督管理局", "人力资源和社会保障局", "住房和城乡建设局", "交通运输局", "文化和旅游局", "发展和改革局",
        "工业和信息化局", "商务局", "林业和草原局", "医疗保障局", "退役军人事务局", "城市管理局", "信访局", "乡村振兴局",
        "行政审批服务局", "生态环境局", "科学技术局", "民族宗教事务局",
    ];

    public static string At(int number) =>
        number <= All.Length ? All[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"A government has at most {All.Length} departments here; ask for fewer.");

    /// <summary>The code that a reader gives the department, from the list of usual departments.</summary>
    public static string Code(string government, int number) => Departments.CodeOf(government, Departments.Find(At(number))!);

    public static string Self(int number) => At(number).EndsWith('局') ? "我局" : "我委";
}
