using Analytics.Core.Forms;

namespace Analytics.Tests.Core.Forms;

public sealed class FormTests
{
    [Theory]
    [InlineData(Edition.Form2019, 22, 23, 15)]
    [InlineData(Edition.Form2021, 10, 25, 15)]
    public void Each_edition_asks_for_as_many_cells_as_its_circular(Edition edition, int disclosure, int lines, int proceedings)
    {
        Assert.Equal(disclosure, Form.DisclosureGroups(edition).Sum(group => group.Rows.Sum(row => row.Measures.Count)));
        Assert.Equal(disclosure, Form.Of(FormTable.Disclosure, edition).Count());
        Assert.Equal(lines, Form.ApplicationLines(edition).Count);
        Assert.Equal(proceedings, Form.ProceedingCells(edition).Count);
    }

    [Fact]
    public void Every_measure_has_one_code_two_labels_and_a_series()
    {
        Assert.Equal(Form.Measures.Count, Form.Measures.Select(m => m.Code).Distinct().Count());
        Assert.All(Form.Measures, m =>
        {
            Assert.NotEmpty(m.Label.Zh);
            Assert.NotEmpty(m.Label.En);
            Assert.NotEmpty(m.Series);
        });
    }

    [Fact]
    public void The_proceedings_table_reads_from_reconsideration_to_litigation_after_it()
    {
        var cells = Form.ProceedingCells(Edition.Form2021).Select(m => m.Code).ToList();

        Assert.Equal("reconsideration.upheld", cells[0]);
        Assert.Equal("litigation-direct.total", cells[9]);
        Assert.Equal("litigation-after-reconsideration.total", cells[14]);
    }
}
