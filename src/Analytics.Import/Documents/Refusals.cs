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

    public static Refusal ListPage(int links) => new("list-page", new(
        $"这是报告的目录页（{links} 个链接），不是报告本身。请打开其中的报告，保存正文页后报送。",
        $"This page lists reports ({links} links) and is none itself. Please open the report and save its own page."));

    public static Refusal LinkPage(string file) => new("link-page", new(
        $"这个网页只有指向文件的链接（{Short(file)}），没有报告正文。请下载该文件后报送。",
        $"This page only links to a file ({Short(file)}) and holds no report. Please download that file and send it."));

    public static Refusal ScriptPage() => new("script-page", new(
        "这个网页的正文由脚本生成，保存下来的文件里没有正文。请在浏览器中显示完整后另存为，或报送 Word、PDF 原件。",
        "This page is drawn by script; the saved file holds no text. Please save it after it has been shown, or send the Word or PDF original."));

    public static Refusal PicturePage() => new("picture", new(
        "这个网页的正文是图片，图片里的文字和表格无法读取。请报送 Word 或 WPS 原件。",
        "The page shows pictures of the report; text in pictures cannot be read. Please send the Word or WPS original."));

    public static Refusal Truncated(string format) => new("truncated", new(
        $"文件不完整或已损坏（{format}），无法打开。请重新保存、重新报送。",
        $"The file is cut short or damaged ({format}) and cannot be opened. Please save it again and send it again."));

    public static Refusal Bomb() => new("bomb", new(
        $"压缩内容展开后超过上限（{Limits.ArchiveBytes / (1024 * 1024)} MB 或 {Limits.ArchiveRatio} 倍），可能是恶意文件，未读取。",
        $"The file unpacks to more than is allowed ({Limits.ArchiveBytes / (1024 * 1024)} MB, or {Limits.ArchiveRatio} times its size); it may be hostile and was not read."));

    public static Refusal TooManyEntries(int entries) => new("too-many-files", new(
        $"压缩包里有 {entries} 个文件，超过 {Limits.ArchiveEntries} 个的上限，未读取。请分开报送。",
        $"The archive holds {entries} files, over the limit of {Limits.ArchiveEntries}, and was not read. Please send it in parts."));

    public static Refusal ConverterMissing(string program, string toInstall) => new("converter-missing", new(
        $"读取这种文件需要程序 {program}，本机没有找到。请安装 {toInstall}，或在设置中写明它的路径，然后重试。",
        $"Reading this file needs the program {program}, which was not found here. Please install {toInstall}, or name its path in the settings, and try again."), mayPass: true);

    public static Refusal TooSlow(TimeSpan limit) => new("too-slow", new(
        $"读取超过 {limit.TotalSeconds:0} 秒的上限，已停止。文件可能已损坏；请另存为 Word（.docx）后重新报送。",
        $"Reading took longer than {limit.TotalSeconds:0} seconds and was stopped. The file may be damaged; please save it as Word (.docx) and send it again."));

    public static Refusal TooHeavy(long bytes) => new("too-heavy", new(
        $"读取需要的内存超过 {bytes / (1024 * 1024)} MB 的上限，已停止。文件可能已损坏；请另存为 Word（.docx）后重新报送。",
        $"Reading needs more than the {bytes / (1024 * 1024)} MB of memory that it may take and was stopped. The file may be damaged; please save it as Word (.docx) and send it again."));

    public static Refusal ReaderDied() => new("reader-died", new(
        "读取这个文件时读取程序异常退出，只影响这一个文件。文件可能已损坏；请另存为 Word（.docx）后重新报送。",
        "The reading process ended abnormally on this file; no other file is affected. The file may be damaged; please save it as Word (.docx) and send it again."));

    public static Refusal Unreadable(string what) => new("unreadable", new(
        $"文件无法读取（{what}）。文件可能已损坏；请另存为 Word（.docx）后重新报送。",
        $"The file cannot be read ({what}). It may be damaged; please save it as Word (.docx) and send it again."));

    public static Refusal ReaderMissing() => new("reader-missing", new(
        "找不到用来读取文件的程序（Analytics.Cli 或 Analytics.Web）。请检查安装是否完整，或在设置中写明它的路径，然后重试。",
        "The program that reads files (Analytics.Cli or Analytics.Web) was not found. Please check the installation, or name its path in the settings, and try again."), mayPass: true);

    public static Refusal Encrypted() => new("encrypted", new(
        "文件有密码保护，无法读取。请去掉密码后重新报送。",
        "The file is protected by a password. Please remove the password and send it again."));

    public static Refusal Scan(string format) => new("scan", new(
        $"文件里是扫描件或图片（{format}），没有可读取的文字。请报送 Word 或 WPS 原件；扫描件可作为附件保留。",
        $"The file holds scanned pages or pictures ({format}) and no text. Please send the Word or WPS original; the scan may stay beside it."));

    public static Refusal Glyphs() => new("glyphs", new(
        "文件里的文字只有字形、没有字符编码，无法读取。请报送 Word 或 WPS 原件。",
        "The file draws its characters without telling which they are. Please send the Word or WPS original."));

    public static Refusal SeveralDocuments() => new("several-documents", new(
        "一个 OFD 文件里装了几份文档，无法判断以哪一份为准。请一份一个文件报送。",
        "The OFD file holds several documents, and which of them counts is not told. Please send each in a file of its own."));

    private static string Short(string name) => name.Length <= 80 ? name : name[..80] + "…";

    public static Refusal Archive() => new("archive", new(
        "文件是压缩包，不是文档。请用导入功能导入压缩包，或解压后报送其中的报告。",
        "The file is an archive and no document. Please import the archive, or unpack it and send the report in it."));

    public static Refusal Mail() => new("mail", new(
        "文件是电子邮件，不是文档。请用导入功能导入邮件，或保存其中的附件后报送。",
        "The file is an e-mail and no document. Please import the e-mail, or save its attachment and send that."));

    public static Refusal NotYet(string what) => new("unsupported", new(
        $"暂不能读取这种格式（{what}）。请另存为 Word（.docx）后重新报送。",
        $"This format ({what}) cannot be read. Please save it as Word (.docx) and send it again."));
}
