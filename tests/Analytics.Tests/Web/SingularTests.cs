using Analytics.Web.Wording;

namespace Analytics.Tests.Web;

public class SingularTests
{
    [Theory]
    [InlineData("1 items open", "1 item open")]
    [InlineData("1 units are not confirmed.", "1 unit is not confirmed.")]
    [InlineData("2 units are not confirmed.", "2 units are not confirmed.")]
    [InlineData("The roster is made: 1 units, 21 expected reports.", "The roster is made: 1 unit, 21 expected reports.")]
    [InlineData("Only 1 of 1 cells that can be compared differ.", "Only 1 of 1 cell that can be compared differ.")]
    [InlineData("31 units and 0.1 units, 1,1 files", "31 units and 0.1 units, 1,1 files")]
    [InlineData("1 new expected reports were listed", "1 new expected report was listed")]
    [InlineData("", "")]
    public void One_of_a_thing_is_said_in_the_singular(string written, string said) => Assert.Equal(said, Singular.Of(written));
}
