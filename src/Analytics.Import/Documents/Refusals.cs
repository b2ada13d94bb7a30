using Analytics.Core.Words;

namespace Analytics.Import.Documents;

/// <summary>Every reason for setting a file aside, with its words, in one place.</summary>
internal static class Refusals
{
    public static Refusal Empty() => new("empty", new(
        "文件是空的，没有任何文字。请核对后重新报送。",
        "The file is empty: it holds no text. Please check it and send it again."));

    public static Refusal TooLarge(long bytes) => new("too-large", new(
        $"文件有 {bytes / (1024 * 1024)} MB，超过 {Limits.FileBytes / (1024 * 1024)} MB 的上限，未读取。请只报送报告本身。",
        $"The file has {bytes / (1024 * 1024)} MB, over the limit of {Limits.FileBytes / (1024 * 1024)} MB, and was not read. Please send the report alone."));

    public static Refusal TooLong() => new("too-large", new(
        "文件里的文字太长，不是一份年度报告，未读取。",
        "The file holds far more text than an annual report and was not read."));

    public static Refusal TooManyCells() => new("too-large", new(
        $"表格超过 {Limits.TableCells:N0} 个单元格，未读取。",
        $"A table has more than {Limits.TableCells:N0} cells; the file was not read."));

    public static Refusal TooDeep() => new("too-deep", new(
        "文件内部嵌套层数过多，可能已损坏或是恶意文件，未读取。",
        "The file is nested too deeply; it is damaged or hostile and was not read."));

    public static Refusal Noise() => new("not-text", new(
        "文件内容不是文字，也不是认识的格式（可能已损坏）。请报送 Word、WPS、PDF、Excel、OFD、网页或文本文件。",
        "The content is neither text nor a known format (it may be damaged). Please send a Word, WPS, PDF, Excel, OFD, web page or text file."));

    public static Refusal Encoding() => new("encoding", new(
        "无法判断文字编码（不是 UTF-8、UTF-16 或 GB18030）。请用记事本另存为 UTF-8 后重新报送。",
        "The text is in no known encoding (UTF-8, UTF-16 or GB18030). Please save it as UTF-8 and send it again."));

    public static Refusal Picture() => new("picture", new(
        "文件是图片，图片里的文字和表格无法读取。请报送 Word 或 WPS 原件。",
        "The file is a picture; text and tables in a picture cannot be read. Please send the Word or WPS original."));

    public static Refusal Program() => new("program", new(
        "文件是可执行程序，不是文档，未打开。",
        "The file is a program, not a document, and was not opened."));

    public static Refusal NotYet(string what) => new("unsupported", new(
        $"暂不能读取这种格式（{what}）。请另存为 Word（.docx）后重新报送。",
        $"This format ({what}) cannot be read. Please save it as Word (.docx) and send it again."));
}
