using System.Text;
using Analytics.Core.Divisions;
using Analytics.Reporting.Rosters;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Reporting.Rosters;

public class ContactListTests : IDisposable
{
    private const string District = "630106";

    private readonly TempWarehouse temp;

    public ContactListTests() : this(TestEngine.Sqlite)
    {
    }

    protected ContactListTests(TestEngine engine)
    {
        temp = new TempWarehouse(TestClock.On(2025, 12, 10), engine);
        Warehouse.Roster.Init(District, 2025, 2025);
    }

    private Warehouse Warehouse => temp.Warehouse;

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void A_list_with_a_title_free_headings_and_merged_cells_becomes_a_roster()
    {
        var list = Read(
            "湟中区政务公开联络员通讯录",
            "序号,单位名称,分管领导,联络员,办公电话（手机）,备注",
            "1,鲁沙尔镇人民政府,甲,张三,0971-2230001,",
            "2,区教育局,乙,李四,0971-2230002,",
            ",,,王五,0971-2230003,同单位第二人",
            "3,湟中区环境保护局,丙,赵六,0971-2230004,",
            "4,区政府办公室,丁,孙七,0971-2230005,",
            "5,某某工作专班,戊,周八,0971-2230006,",
            "合计,5 家,,,,");

        Assert.Equal(["630106102", "630106-D02", "630106-D12", "630106-OFFICE"], list.Units.Select(line => line.Unit.Code));
        Assert.Equal(("李四、王五", "0971-2230002、0971-2230003"), (list.Units[1].Contact, list.Units[1].Phone));
        Assert.Equal("生态环境局", list.Units[2].Unit.Name);
        Assert.Equal(2, list.Asked.Count);
        Assert.Contains("改革前的名称", list.Asked[0], StringComparison.Ordinal);
        Assert.Contains("第 8 行", list.Asked[1], StringComparison.Ordinal);

        Warehouse.Roster.Add([.. list.Units.Select(line => line.Entry(District, 2025, 2025))]);
        Assert.Equal("张三", Warehouse.Units.Get("630106102").ContactName);
        Assert.Equal(20, Warehouse.Obligations.Of(District, 2025).Count);
    }

    [SkippableTheory]
    [InlineData("部门（全称）,信息员姓名,手机号码")]
    [InlineData("机构,填报人,联系方式")]
    [InlineData("名称,联系人,电话")]
    [InlineData("name,contact,phone")]
    public void Headings_are_the_offices_own(string headings)
    {
        var line = Assert.Single(Read(headings, "教育局,李四,2230002").Units);

        Assert.Equal(("教育局", "李四", "2230002"), (line.Unit.Name, line.Contact, line.Phone));
    }

    [SkippableFact]
    public void A_list_without_a_heading_for_units_is_refused_with_what_to_do() =>
        Assert.Contains("单位", Assert.Throws<WarehouseException>(() => Read("甲,乙", "1,2")).Message, StringComparison.Ordinal);

    [SkippableTheory]
    [InlineData("PK\u0003\u0004 not a workbook")]
    [InlineData("")]
    public void A_broken_file_is_refused_in_words(string text) =>
        Assert.Throws<WarehouseException>(() => RosterFile.Read(Encoding.Latin1.GetBytes(text), "通讯录.xlsx"));

    [SkippableFact]
    public void The_starting_list_has_todays_departments_and_says_what_the_reforms_made_of_others()
    {
        var all = UsualDepartments.All;

        Assert.Equal(25, all.Count(department => department.IsUsual));
        Assert.All(all.Where(department => department.IsUsual), department => Assert.Null(department.EndedIn));
        Assert.Contains("原环境保护局", all.Single(department => department.Name == "生态环境局").Note!.Zh, StringComparison.Ordinal);
        Assert.Contains("原物价局并入", all.Single(department => department.Name == "发展和改革局").Note!.Zh, StringComparison.Ordinal);
        Assert.Equal(2024, all.Single(department => department.Name == "乡村振兴局").EndedIn);
        Assert.Contains("农业农村局", all.Single(department => department.Name == "乡村振兴局").Note!.Zh, StringComparison.Ordinal);
        Assert.All(all, department => Assert.True(department.Note is null || (department.Note.Zh.Length > 0 && department.Note.En.Length > 0)));
    }

    private ContactList Read(params string[] lines) =>
        ContactList.Read(Warehouse, District, RosterFile.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "通讯录.csv"), "通讯录.csv");
}
