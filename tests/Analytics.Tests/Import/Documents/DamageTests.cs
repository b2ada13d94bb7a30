using System.Diagnostics;
using System.Text;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

/// <summary>Damaged files give a document or a refusal, and nothing else: no crash, no hang, no surprise of a library.</summary>
public sealed class DamageTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Samples => [.. All.Keys];

    private static Dictionary<string, byte[]> All { get; } = new()
    {
        ["text"] = Encoding.UTF8.GetBytes("某镇2020年政府信息公开工作年度报告\n一、总体情况\n规章\t2\t3\n"),
        ["html"] = Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8><title>报告</title></head><body><div class=nav><a href=x>首页</a></div><p>甲。乙。丙。丁。</p><table border=1><tr><td colspan=2>一</td></tr><tr><td rowspan='2'>&nbsp;2</td><td>3</td></tr></table></body></html>"),
        ["docx"] = Opened.Zip(("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>")),
        ["docx-xml"] = Encoding.UTF8.GetBytes("<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"),
        ["xlsx-xml"] = Encoding.UTF8.GetBytes("<worksheet><cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>84.37</v></c></row><row r=\"12\"><c r=\"A12\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"),
        ["ofd-xml"] = Encoding.UTF8.GetBytes("<Page><Area><PhysicalBox>0 0 210 297</PhysicalBox></Area><Content><Layer><TextObject Boundary=\"30 30 100 6\" CTM=\"1 0 0 1 0 0\" Size=\"4.5\"><TextCode X=\"0\" Y=\"4\" DeltaX=\"g 5 4.5 3\">一、总体情况和主动公开政府信息情况</TextCode></TextObject><PathObject Boundary=\"30 60 100 100\"><AbbreviatedData>M 0 0 L 100 0 L 100 20 L 0 20 C M 50 0 L 50 20 M 0 10 L 100 10</AbbreviatedData></PathObject></Layer></Content></Page>"),
        ["mail"] = Encoding.UTF8.GetBytes("From: <Saved by Blink>\nSubject: =?GBK?B?xOqxqA==?=\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; name*0*=UTF-8''%E4%B9; name*1=x\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String("<p>甲。乙。丙。丁。</p>"u8) + "\n--b--\n"),
        ["zip"] = Opened.Zip(("某镇.txt", "甲"), ("b.zip", "PK\x3\x4")),
        ["ole"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Workbook"), .. new byte[2_000]],
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_damaged_file_gives_a_document_or_a_refusal(string sample) => Damage(sample, 300);

    [Theory]
    [Trait("Kind", "Long")]
    [MemberData(nameof(Samples))]
    public void A_file_damaged_in_a_great_many_ways_gives_a_document_or_a_refusal(string sample) => Damage(sample, 30_000);

    private static void Damage(string sample, int times)
    {
        var whole = All[sample];
        var random = new Random(sample.Length * 31);
        for (var i = 0; i < times; i++)
        {
            var bytes = Damaged(whole, random);
            var clock = Stopwatch.StartNew();
            try
            {
                Open(sample, bytes);
            }
            catch (Refusal)
            {
                // What a damaged file should give.
            }

            Assert.True(clock.Elapsed < Hang, $"{sample}, {i}: {Convert.ToBase64String(bytes)}");
        }
    }

    // Past the net that turns surprises into refusals, so that they are seen here.
    private static void Open(string sample, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        switch (sample)
        {
            case "docx-xml":
                Read(Opened.Zip(("word/document.xml", text)));
                break;
            case "xlsx-xml":
                Read(Opened.Zip(
                    ("xl/workbook.xml", "<workbook><sheets><sheet name=\"x\" id=\"a\"/></sheets></workbook>"),
                    ("xl/_rels/workbook.xml.rels", "<r><l Id=\"a\" Target=\"s.xml\"/></r>"), ("xl/s.xml", text)));
                break;
            case "ofd-xml":
                Read(Opened.Zip(
                    ("OFD.xml", "<OFD><DocBody><DocRoot>D/D.xml</DocRoot></DocBody></OFD>"),
                    ("D/D.xml", "<Document><Pages><Page BaseLoc=\"1.xml\"/></Pages></Document>"), ("D/1.xml", text)));
                break;
            case "zip" or "mail":
                Archives.Expand("a", bytes);
                Read(bytes);
                break;
            default:
                Read(bytes);
                break;
        }
    }

    private static void Read(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            var kind = FileKinds.Of(bytes);
            if (kind is not (FileKind.Pdf or FileKind.Rtf) && !(kind == FileKind.Ole && !bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Workbook")).Equals(512)))
            {
                FormatReading.Read(kind, "a", "", bytes, Opened.Here with { LibreOffice = "no-such-program", SevenZip = "no-such-program", Unar = "no-such-program" });
            }
        }
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var left = random.Next(1, 5); left > 0 && bytes.Count > 4; left--)
        {
            var (at, count) = (random.Next(bytes.Count), random.Next(1, 20));
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(count, bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(count, bytes.Count - at)));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)"0123456789<>&\"-"[random.Next(15)], count));
                    break;
            }
        }

        return [.. bytes];
    }
}
