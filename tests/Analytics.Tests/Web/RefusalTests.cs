using Analytics.Web.Wording;

namespace Analytics.Tests.Web;

public class RefusalTests
{
    [Theory]
    [InlineData("请写明撤销的原因。Give the reason for the undo.", "请写明撤销的原因。", "Give the reason for the undo.")]
    [InlineData("630106102 已经叫甲镇；曾用名请用“补记曾用名”。630106102 bears this name already; a former name is entered as such.", "630106102 已经叫甲镇；曾用名请用“补记曾用名”。", "630106102 bears this name already; a former name is entered as such.")]
    [InlineData("分数看不懂。请改。The name 甲镇 is entered already.", "分数看不懂。请改。", "The name 甲镇 is entered already.")]
    [InlineData("还不能定稿：还有3个单位没有确认。 Not final yet: 3 units are not confirmed.", "还不能定稿：还有3个单位没有确认。", "Not final yet: 3 units are not confirmed.")]
    [InlineData("日期请写成 2026-01-25 这样。", "日期请写成 2026-01-25 这样。", "日期请写成 2026-01-25 这样。")]
    [InlineData("Write the day like 2026-01-25.", "Write the day like 2026-01-25.", "Write the day like 2026-01-25.")]
    [InlineData("", "", "")]
    public void A_page_says_a_refusal_in_the_readers_language_alone(string line, string zh, string en) => Assert.Equal((zh, en), (Refusal.Of(line).Zh, Refusal.Of(line).En));
}
