using System.Text;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

public sealed class MailTests
{
    static MailTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly Encoding Gbk = Encoding.GetEncoding("GB18030");

    [Fact]
    public void Attachments_come_with_sender_date_and_their_names_in_every_writing()
    {
        var rfc2047 = $"=?gb2312?B?{Convert.ToBase64String(Gbk.GetBytes("甲镇年报"))}?= =?gb2312?Q?=2Etxt?=";
        var mail = $"""
            Received: from somewhere
            From: =?UTF-8?B?{Convert.ToBase64String("某镇"u8)}?= <Town@Example.gov.cn>
            To: office@example.gov.cn
            Subject: report
            Date: Fri, 15 Jan 2021 10:30:00 +0800 (CST)
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="==b1"

            --==b1
            Content-Type: multipart/alternative; boundary=b2

            --b2
            Content-Type: text/plain; charset=utf-8

            letter
            --b2--
            --==b1
            Content-Type: application/octet-stream; name="{rfc2047}"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment

            {Convert.ToBase64String("一、总体情况"u8)}
            --==b1
            Content-Type: text/plain
            Content-Transfer-Encoding: quoted-printable
            Content-Disposition: attachment; filename*0*=UTF-8''%E4%B9%99%E9%95%87; filename*1="2020.txt"

            =E4=B9=99=
            =E9=95=87
            --==b1
            Content-Type: image/png; name=logo.png
            Content-ID: <logo>

            x
            --==b1--
            """;

        var entries = Archives.Expand("a.eml", Encoding.UTF8.GetBytes(mail));

        Assert.Equal(["甲镇年报.txt", "乙镇2020.txt"], entries.Select(entry => entry.Name));
        Assert.Equal(["一、总体情况", "乙镇"], entries.Select(entry => Encoding.UTF8.GetString(entry.Bytes)));
        Assert.All(entries, entry => Assert.Equal("town@example.gov.cn", entry.Sender));
        Assert.All(entries, entry => Assert.Equal(new DateTimeOffset(2021, 1, 15, 10, 30, 0, TimeSpan.FromHours(8)), entry.SentAt));
    }

    [Fact]
    public void A_letter_without_attachments_is_the_report_itself()
    {
        var body = Convert.ToBase64String(Gbk.GetBytes("某镇2020年政府信息公开工作年度报告"));
        var mail = $"From: a@b.cn\r\nDate: Fri, 15 Jan 2021 10:30:00 +0800\r\nSubject: =?GBK?B?{Convert.ToBase64String(Gbk.GetBytes("年报"))}?=\r\n"
            + $"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n";

        var entry = Assert.Single(Archives.Expand("a.eml", Encoding.ASCII.GetBytes(mail)));

        Assert.Equal("年报.txt", entry.Name);
        Assert.Equal("某镇2020年政府信息公开工作年度报告", Opened.Bytes(entry.Bytes).Text);
    }

    [Fact]
    public void A_mail_that_was_forwarded_with_a_zip_inside_is_opened_to_its_files()
    {
        var zip = Opened.Zip(("某镇.txt", "甲"));
        var inner = $"From: c@d.cn\nDate: Mon, 18 Jan 2021 08:00:00 +0800\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/zip; name=\"a.zip\"\n"
            + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(zip)}\n";
        var outer = $"From: a@b.cn\nTo: e@f.cn\nDate: Fri, 15 Jan 2021 10:30:00 +0800\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n{inner}--x--\n";

        var entries = Archives.Expand("a.eml", Encoding.ASCII.GetBytes(outer));

        Assert.Equal(("某镇.txt", "c@d.cn"), (Assert.Single(entries).Name, entries[0].Sender));
    }

    [Fact]
    public void A_page_saved_in_the_form_of_a_mail_is_a_page()
    {
        var page = "From: <Saved by Blink>\nSnapshot-Content-Location: http://www.example.gov.cn/1.html\nSubject: x\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\n\n----b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "<p>=E7=94=B2=E3=80=82=E4=B9=99=E3=80=82=E4=B8=99=E3=80=82=E4=B8=81=E3=80=82</p>\n----b--\n";

        var document = Opened.Text(page);

        Assert.Equal(("html", "甲。乙。丙。丁。", "http://www.example.gov.cn/1.html"), (document.Format, document.Text, document.Address));
    }

    [Theory]
    [InlineData("Re: 一、总体情况\n正文")]
    [InlineData("Note: this is text\n\nFrom: nobody")]
    public void Text_with_a_colon_in_its_first_line_is_no_mail(string text) => Assert.Equal("text", Opened.Text(text).Format);

    [Fact]
    public void A_mail_given_as_a_document_says_what_to_do() =>
        Assert.Equal("mail", Opened.Refused("From: a@b.cn\nTo: c@d.cn\nDate: Fri, 15 Jan 2021 10:30:00 +0800\n\nx").Code);
}
